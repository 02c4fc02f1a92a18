import { venueA } from './connu';
import type { Du } from './documents';

/** A return by what it is and of which year. */
interface Retour extends Du {
  document: 'eprd' | 'ria1' | 'ria2' | 'compte_financier' | 'pgfp';
  exercice: number;
}

/** Whether a document tells all that another one told: the accounts of the year, its second RIA, a later PGFP. */
function tientLieuDe(suivant: Retour, retour: Retour): boolean {
  if (retour.document === 'pgfp') return suivant.document === 'pgfp' && suivant.exercice > retour.exercice;
  if (suivant.exercice !== retour.exercice || retour.document === 'compte_financier') return false;
  return suivant.document === 'compte_financier' || (suivant.document === 'ria2' && retour.document === 'ria1');
}

/**
 * Whether a return that has not come is no longer asked for at D [M]: another has come that tells what it told, or is
 * itself past its day, and it is that one which is asked for. A RIA 2 of 2025 is asked for until the compte financier of
 * 2025 comes, or falls due on 30 June 2026; a compte financier is always asked for.
 *
 * @param retours those of the same entity
 */
export function estRemplaceA(retour: Retour, retours: readonly Retour[], au: string): boolean {
  if (venueA(retour.transmis_le, au) !== null) return false;
  return retours.some((r) => tientLieuDe(r, retour) && (venueA(r.transmis_le, au) !== null || r.echeance < au));
}
