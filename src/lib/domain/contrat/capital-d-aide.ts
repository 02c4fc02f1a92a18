import { venueA } from '../temps/connu';
import type { LigneDuLivre } from './livre-des-aides';

/**
 * Aid of a contract that stands in the capital of these entities on a day: what was booked as grant or capital and paid
 * by then, less what contrôles took back by then. An advance is a debt.
 *
 * @param ou the entities; `support` is the one that an aid without beneficiary goes to
 */
export function capitalDAide(
  tranches: readonly { tranche: number; imputation: string; ej: string | null }[],
  livre: readonly LigneDuLivre[],
  ou: { ejs: readonly string[]; support: string | null; au: string }
): number {
  const siennes = new Set(
    tranches
      .filter(({ imputation }) => imputation === 'subvention' || imputation === 'capitaux')
      .filter(({ ej }) => ou.ejs.includes(ej ?? ou.support ?? ''))
      .map(({ tranche }) => tranche)
  );
  return livre
    .filter(({ tranche }) => siennes.has(tranche))
    .reduce((total, l) => {
      const verse = venueA(l.verseeLe, ou.au) === null ? 0 : l.montant;
      const repris = venueA(l.controleLe, ou.au) === null ? 0 : (l.reprise ?? 0);
      return total + verse - repris;
    }, 0);
}
