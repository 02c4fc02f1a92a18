import { scaleLinear } from 'd3';

/** Position in pixels of a value. */
export type Echelle = (valeur: number) => number;

/** To a tenth of a pixel: what the eye sees, and the same text on every machine. */
export function arrondi(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Linear scale from a domain to pixels, rounded. */
export function echelle(domaine: readonly [number, number], etendue: readonly [number, number]): Echelle {
  const lineaire = scaleLinear(domaine, etendue);
  return (valeur) => arrondi(lineaire(valeur));
}
