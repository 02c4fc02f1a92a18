import { anneeDe } from '../temps/calendrier';
import type { Suspension } from '../contrat/contrat';
import { geleAvant } from './absence';

/** In place of what a plan was to bring in a year: a suspension froze it, or its source does not say whether it did. */
export const CODES_GEL_DE_L_ANNEE = ['gele', 'non_precise'] as const;
export type GelDeLAnnee = (typeof CODES_GEL_DE_L_ANNEE)[number];

/**
 * Why nothing is expected of a year [41], which is not zero; null when something may be. Frozen, a year expects nothing
 * once the eve of the suspension is behind it; when nothing says whether it freezes, the very year of the suspension is
 * not known. Frozen on 7 October 2025: 2025 expects what was due until the 6th, 2026 is frozen.
 *
 * @param suspension the one that stands at D
 */
export function gelDeLAnnee(suspension: Suspension | null, annee: number): GelDeLAnnee | null {
  if (suspension === null || suspension.gel === false) return null;
  if (suspension.gel === null) return annee >= anneeDe(suspension.depuis) ? 'non_precise' : null;
  return geleAvant({ le: suspension.depuis, motif: 'gel' }, annee) ? 'gele' : null;
}
