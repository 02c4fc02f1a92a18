import { anneeDe } from '../temps/calendrier';
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

/**
 * Tranches of a contract paid to these entities in a year and booked in their produits: what the accounts of that year
 * hold of it among their « aides ponctuelles », which they do not name.
 */
export function exploitationVersee(
  tranches: readonly { tranche: number; libelle: string; imputation: string; ej: string | null }[],
  livre: readonly LigneDuLivre[],
  ou: { ejs: readonly string[]; support: string | null; exercice: number }
): { tranche: number; libelle: string; montant: number }[] {
  return tranches
    .filter(({ imputation, ej }) => imputation === 'exploitation' && ou.ejs.includes(ej ?? ou.support ?? ''))
    .map(({ tranche, libelle }) => ({
      ...{ tranche, libelle },
      montant: livre
        .filter((l) => l.tranche === tranche && l.verseeLe !== null && anneeDe(l.verseeLe) === ou.exercice)
        .reduce((total, { montant }) => total + montant, 0)
    }))
    .filter(({ montant }) => montant !== 0);
}
