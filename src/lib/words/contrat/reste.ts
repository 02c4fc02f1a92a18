import type { ResteAGagner } from '$lib/domain/contrat/a-regarder';
import { sansAnneePleine } from '$lib/domain/gain/absence';
import { euros } from '$lib/format/nombre';
import { ANNEE_PLEINE_ABSENTE } from './absence-de-gains';

/** In all, which is not line by line: what was lost may be made up for by what brings more than planned. */
export const PREVU_ATTEINT = 'l’année pleine en vigueur atteint le prévu';

/**
 * What is left of full-year gains: what cannot be, or is not filled in, is not « 0 € », nor is what is all in force. 640 k€
 * planned, 260 left: « 260 k€ d’année pleine restent à mettre en œuvre ».
 *
 * @param suite what is said of the amount
 * @param sans what is said when nothing is left
 */
export function resteEnMots({ planifiee, reste, raison }: ResteAGagner, suite: string, sans = PREVU_ATTEINT): string {
  if (planifiee === 0) return `année pleine\u00a0: ${ANNEE_PLEINE_ABSENTE[sansAnneePleine(raison)]}`;
  return reste > 0 ? `${euros(reste)} d’année pleine ${suite}` : sans;
}
