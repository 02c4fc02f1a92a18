import { plusMois } from '../temps/calendrier';
import type { GelDeLAnnee } from '../gain/gel-de-l-annee';
import type { Suspension } from './contrat';

/** Months before the day of judgement in which a value must have been measured to be that day's [M]. */
const MOIS_DE_LA_MESURE = 12;

/** The values that measure a commitment on a day: those of the twelve months that end with it. */
export function mesuresDuJour<V extends { date: string }>(valeurs: readonly V[], jour: string): V[] {
  const debut = plusMois(jour, -MOIS_DE_LA_MESURE);
  return valeurs.filter(({ date }) => date <= jour && date > debut);
}

/** Whether a suspension that freezes, or may, stopped what falls on a day: what fell before it stays due [41]. */
export function arreteeLe(jour: string, suspension: Suspension | null): boolean {
  return suspension !== null && suspension.gel !== false && jour >= suspension.depuis;
}

/**
 * What a suspension makes of a target [41]: frozen, or nobody knows; null where it runs, as what fell before it does.
 * Worked: suspended on 7 October 2025 without a word of a freeze, the target of the end of 2024 runs, that of the end of
 * 2025 is not known to.
 */
export function gelDeLaCible(date: string, suspension: Suspension | null): GelDeLAnnee | null {
  if (suspension === null || !arreteeLe(date, suspension)) return null;
  return suspension.gel === null ? 'non_precise' : 'gele';
}

/**
 * What a commitment is judged on. A suspension that freezes, or may, stops the targets that fall from its day on; one that
 * fell before was due, and is judged at its date, whatever was measured since [41]. Worked: targets at the end of 2024 and
 * of 2025, frozen on 7 October 2025 → that of 2024, on a value of 2024.
 *
 * @returns the targets and the values to judge on; `gel` is false when something is judged
 */
export function matiereJugee<C extends { date: string }, V extends { date: string }>(
  cibles: readonly C[],
  valeurs: readonly V[],
  suspension: Suspension | null
): { cibles: readonly C[]; valeurs: readonly V[]; gel: boolean | null } {
  if (suspension === null || suspension.gel === false) return { cibles, valeurs, gel: false };
  const dues = cibles.filter(({ date }) => !arreteeLe(date, suspension));
  const derniere = dues
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  if (derniere === undefined) return { cibles, valeurs, gel: suspension.gel };
  return { cibles: dues, valeurs: mesuresDuJour(valeurs, derniere), gel: false };
}
