import { venueA } from '../temps/connu';

/** Days late past which a milestone is to be looked at [M]: a quarter, the time between two reviews at most. */
const JOURS_DE_RETARD = 90;

/** Whether a milestone is late enough to be looked at from the portfolio. */
export function retardARegarder(jours: number): boolean {
  return jours > JOURS_DE_RETARD;
}

/** Said beside the count of such milestones. */
export const RETARD_A_REGARDER = `de plus de ${JOURS_DE_RETARD} jours`;

interface Tranche {
  statut: 'prevue' | 'conditionnee' | 'notifiee' | 'versee' | 'suspendue';
  /** Whether its condition is met; null = nothing to check. */
  remplie: boolean | null;
  prevueLe: string;
}

/** Why a tranche of aid is to be looked at from the portfolio: held back, or due at D and its condition not met. */
export function aideARegarder(tranche: Tranche, au: string): 'suspendue' | 'en_attente' | null {
  if (tranche.statut === 'suspendue') return 'suspendue';
  return aideEnAttente(tranche, au) ? 'en_attente' : null;
}

/** Whether a tranche of aid was due at D and its condition is not met. */
export function aideEnAttente({ statut, remplie, prevueLe }: Tranche, au: string): boolean {
  return statut !== 'versee' && remplie === false && venueA(prevueLe, au) !== null;
}
