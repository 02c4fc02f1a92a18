import type { Direction } from './fiche';

/** Place of a value against a national band: below P20, below, at or above the median, above P80. */
export type Situation = 'basse' | 'sous-mediane' | 'mediane' | 'sur-mediane' | 'haute';

export interface Bande {
  p20: number;
  mediane: number;
  p80: number;
}

/** The bounds belong to the band: a value equal to P20 or P80 is not outside it. */
export function situation(valeur: number, bande: Bande): Situation {
  if (valeur < bande.p20) return 'basse';
  if (valeur > bande.p80) return 'haute';
  if (valeur < bande.mediane) return 'sous-mediane';
  return valeur === bande.mediane ? 'mediane' : 'sur-mediane';
}

/**
 * Whether standing outside the band is good or bad news; null inside the band. `cible` and `neutre` are
 * outside without a judgement.
 */
export function horsBande(place: Situation, direction: Direction): 'favorable' | 'defavorable' | 'sans-sens' | null {
  if (place !== 'basse' && place !== 'haute') return null;
  if (direction === 'hausse') return place === 'haute' ? 'favorable' : 'defavorable';
  if (direction === 'baisse') return place === 'basse' ? 'favorable' : 'defavorable';
  return 'sans-sens';
}
