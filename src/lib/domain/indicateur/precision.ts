/** How finely an indicator is shown: its unit and its decimals. */
export interface Precision {
  unite: string;
  decimales: number;
}

/** Rounds to the precision of the sheet: a fraction keeps two more decimals, euros keep none. */
export function arrondi(valeur: number, { unite, decimales }: Precision): number {
  return arrondiA(valeur, unite === 'euros' ? 0 : unite === 'fraction' ? decimales + 2 : decimales);
}

/** Far below what any sheet shows, far above what floating point loses. */
const DECIMALES_EXACTES = 9;

/** A value without what floating point adds to it: 0.9035 − 0.893 is 0.0105, not 0.010499999999999954. */
export function exacte(valeur: number): number {
  return arrondiA(valeur, DECIMALES_EXACTES);
}

function arrondiA(valeur: number, decimales: number): number {
  const facteur = 10 ** decimales;
  return Math.round(valeur * facteur) / facteur;
}

/** A value as it is shown, and as it is when the two differ. */
export interface Montree {
  valeur: number;
  exacte?: number | undefined;
}

/** A value as it is, for what compares: two that are shown alike are not equal for that. */
export const sansArrondi = ({ valeur, exacte: telle }: Montree): number => telle ?? valeur;

/**
 * Change from a value to another: computed on the exact values, and rounded only when shown [M]. It may thus differ by
 * one unit of the last decimal from what is read on the screen: 83.24 % then 84.16 % are shown 83.2 % and 84.2 %, and
 * their change is 0.92 points, shown +0.9.
 */
export function ecartEntre(avant: Montree, apres: Montree): number {
  return exacte(sansArrondi(apres) - sansArrondi(avant));
}

/** Whether a change is one as it is shown: neither nothing once rounded, nor between two values that read alike. */
export function seVoit(avant: Montree, apres: Montree, precision: Precision): boolean {
  const [lue, relue] = [arrondi(avant.valeur, precision), arrondi(apres.valeur, precision)];
  return lue !== relue && arrondi(ecartEntre(avant, apres), precision) !== 0;
}

/** The same, over the earlier value; null when that is 0. */
export function relatifEntre(avant: Montree, apres: Montree): number | null {
  const base = sansArrondi(avant);
  return base === 0 ? null : (sansArrondi(apres) - base) / Math.abs(base);
}
