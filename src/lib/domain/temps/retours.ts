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
 * What stands at D for a return that has not come [M]: another that has come and tells what it told, else one that is
 * itself past its day, and it is that one which is asked for; null when the return is still asked for, or has come. A
 * RIA 2 of 2025 is asked for until the compte financier of 2025 comes, or falls due on 30 June 2026; a compte financier
 * is always asked for.
 *
 * @param retours those of the same entity
 */
export function remplacantA<R extends Retour>(retour: R, retours: readonly R[], au: string): R | null {
  if (venueA(retour.transmis_le, au) !== null) return null;
  const autres = retours.filter((r) => tientLieuDe(r, retour));
  const venu = autres.find((r) => venueA(r.transmis_le, au) !== null);
  return venu ?? autres.find((r) => r.echeance < au) ?? null;
}

/** Whether a return that has not come is no longer asked for at D: another stands for it. */
export function estRemplaceA(retour: Retour, retours: readonly Retour[], au: string): boolean {
  return remplacantA(retour, retours, au) !== null;
}
