import { anneeDe } from './calendrier';

/** The oldest year that producers publish in the layouts read here (SAE, Hospi Diag, DIAMANT). Convention [M]. */
export const PREMIER_EXERCICE = 2000;

/** Why a year cannot be that of published figures. */
export type HorsDuTemps = 'ancien' | 'a_venir';

/** Whether a year has begun at D: before its first day nothing of it is realised, which is not zero. */
export function exerciceCommence(annee: number, au: string): boolean {
  return `${annee}-01-01` <= au;
}

/** The last year whose yearly edition can have appeared: that of last year, since a year is counted once it is over. */
export function dernierExerciceClos(aujourdHui: string): number {
  return anneeDe(aujourdHui) - 1;
}

/**
 * Whether a value of that day may be called final today: nothing of a year that is not over is (RULES 18). Worked: on
 * 30 September 2026, the value of 31 December 2025 may be, that of 30 June 2026 may not.
 */
export function peutEtreDefinitif(jour: string, aujourdHui: string): boolean {
  return anneeDe(jour) <= dernierExerciceClos(aujourdHui);
}

/**
 * Whether a year is out of what can have been published. Worked: on 26 November 2026 the edition of 2025 may be there,
 * those of 2026 and of 2052 may not, nor does one of 1999.
 *
 * @param dernier the last year that is possible
 */
export function horsDuTemps(annee: number, dernier: number): HorsDuTemps | null {
  if (annee < PREMIER_EXERCICE) return 'ancien';
  return annee > dernier ? 'a_venir' : null;
}
