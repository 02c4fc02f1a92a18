import type { Fourchette } from './applique-hypotheses';
import { positionALaCible, positionDeLaFourchette, sousLaCible } from './cible';
import { EXERCICES_EPROUVES } from './hypotheses-atterrissage';

/** Chances to reach a target: past years, and how many of them would have reached it. */
export interface Chances {
  exercices: number;
  favorables: number;
  /** Out of ten; null when too few years tell. */
  surDix: number | null;
}

/**
 * Chances that the year reaches its target, from what the method missed at the same month of past years [M]: with errors
 * of −300, −100, +50 and +200 k€ and a target 100 k€ above the landing, one year of four reaches it. By Laplace's rule
 * (favourable + 1) / (years + 2), 2 / 6, so that four years never make a certainty: 3 chances in 10.
 */
export function chances(erreurs: readonly { ecart: number }[], central: number, cible: number): Chances {
  const favorables = erreurs.filter(({ ecart }) => !sousLaCible(central + ecart, cible)).length;
  const exercices = erreurs.length;
  const surDix = exercices < EXERCICES_EPROUVES ? null : Math.round((10 * (favorables + 1)) / (exercices + 2));
  return { exercices, favorables, surDix };
}

/** What the range says of a target, by the rule of every title: whole under it, whole on it or over, or neither. */
export function position(fourchette: Fourchette, cible: number): 'au_dessus' | 'dedans' | 'au_dessous' {
  const dite = positionDeLaFourchette(fourchette, cible);
  if (dite === null) return 'dedans';
  return dite === 'sous' ? 'au_dessous' : 'au_dessus';
}

/**
 * How far a projection is outside a range, over its high or, negative, under its low; 0 inside, and where the gap is none by
 * the rule of the target. Of a range from −2.5 to −1.8 M€, −1.5 M€ is 300 k€ over.
 */
export function horsDe({ bas, haut }: Fourchette, valeur: number): number {
  if (positionALaCible(valeur - haut) === 'dessus') return valeur - haut;
  return positionALaCible(valeur - bas) === 'sous' ? valeur - bas : 0;
}
