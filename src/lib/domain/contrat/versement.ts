import { joursEntre } from '../temps/calendrier';

/**
 * Whether a tranche is owed once its day has come: it has no condition or meets it, and is not suspended.
 */
export function estExigible(tranche: { statut: string; condition: string | null; remplie: boolean | null }): boolean {
  return tranche.statut !== 'suspendue' && (tranche.condition === null || tranche.remplie === true);
}

/**
 * How late the agency is on a tranche, which is its own obligation: days from the day planned to the day paid, or to D
 * when it is due, its condition is met (or it has none) and it is not paid; null when nothing is owed yet.
 * @param au day up to which the agency owes: D, or the last day of a contract that is over [41]
 */
export function retardDeVersement(
  { prevueLe, verseeLe, exigible }: { prevueLe: string; verseeLe: string | null; exigible: boolean },
  au: string
): number | null {
  if (verseeLe !== null) return Math.max(0, joursEntre(prevueLe, verseeLe));
  return exigible && prevueLe < au ? joursEntre(prevueLe, au) : null;
}
