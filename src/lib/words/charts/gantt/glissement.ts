import { joursEntre } from '$lib/domain/temps/calendrier';

/**
 * How far a deadline has slipped, in words: whole months as calendars count them, days under half a month.
 *
 * @returns « +8 mois », « −12 j »; null when the deadline did not move
 */
export function glissement(initiale: string, revisee: string): string | null {
  const jours = joursEntre(initiale, revisee);
  if (jours === 0) return null;
  const [a1 = 0, m1 = 0, j1 = 0] = initiale.split('-').map(Number);
  const [a2 = 0, m2 = 0, j2 = 0] = revisee.split('-').map(Number);
  const mois = Math.round((a2 - a1) * 12 + m2 - m1 + (j2 - j1) / 30.4);
  const [n, unite] = mois === 0 ? [jours, 'j'] : [mois, 'mois'];
  return `${n < 0 ? '−' : '+'}${Math.abs(n)}\u00a0${unite}`;
}
