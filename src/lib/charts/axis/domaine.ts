import type { IndicateurBref, Point } from '$lib/views/modele';
import { estTrace } from '$lib/words/charts/lecture';

export type Domaine = [number, number];

/** A sum starts at 0 unless its lowest value is that many times the spread away from it. */
const LOIN = 5;

/**
 * Domain of an axis of values, before rounding to nice ticks.
 *
 * - nothing to draw: null;
 * - a sum starts at 0 (ends at 0 when all is negative), unless the values are far from it;
 * - anything else is padded by 8 % of its spread, without leaving the bounds that the values respect
 *   (not below 0 when none is negative, not above 1 for a fraction when none is above).
 *
 * @param valeurs in the unit of the tables
 */
export function domaineValeurs(
  valeurs: readonly number[],
  { unite, agregation }: Pick<IndicateurBref, 'unite' | 'agregation'>
): Domaine | null {
  if (valeurs.length === 0) return null;
  const min = Math.min(...valeurs);
  const max = Math.max(...valeurs);
  const etendue = max - min;
  const proche = Math.min(Math.abs(min), Math.abs(max)) <= LOIN * etendue;
  if (agregation === 'somme' && (proche || etendue === 0)) {
    if (min === 0 && max === 0) return [0, 1];
    return [Math.min(0, min), Math.max(0, max)];
  }
  const marge = etendue > 0 ? 0.08 * etendue : max === 0 ? 1 : 0.1 * Math.abs(max);
  const bas = min >= 0 ? Math.max(0, min - marge) : min - marge;
  const haut = unite === 'fraction' && max <= 1 ? Math.min(1, max + marge) : max + marge;
  return [bas, min < 0 && max <= 0 ? Math.min(0, haut) : haut];
}

/** The values of several series that a chart draws. */
export function valeursDe(...series: readonly (readonly Point[])[]): number[] {
  return series
    .flat()
    .filter(estTrace)
    .map((p) => p.valeur);
}
