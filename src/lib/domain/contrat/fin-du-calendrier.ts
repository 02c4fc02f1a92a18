import { plusMois } from '../temps/calendrier';

/** How far a calendar looks ahead [M]. */
const MOIS_A_VENIR = 12;

/** Last day that a calendar at D shows. */
export function finDuCalendrier(au: string): string {
  return plusMois(au, MOIS_A_VENIR);
}
