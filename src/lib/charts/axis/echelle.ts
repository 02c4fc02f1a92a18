/** Position in pixels of a value. */
export type Echelle = (valeur: number) => number;

/** To a tenth of a pixel: what the eye sees, and the same text on every machine. */
export function arrondi(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/**
 * Linear scale from a domain to pixels, rounded; a domain of one value stands in the middle. Not `scaleLinear`,
 * whose colours and formats would weigh more than all the rest of a chart.
 */
export function echelle([bas, haut]: readonly [number, number], [debut, fin]: readonly [number, number]): Echelle {
  if (bas === haut) return () => arrondi((debut + fin) / 2);
  return (valeur) => arrondi(debut + ((valeur - bas) / (haut - bas)) * (fin - debut));
}
