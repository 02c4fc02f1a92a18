/** A count that stands within bounds of another. */
export interface RapportBorne {
  colonne: string;
  repere: string;
  min: number;
  max: number;
}

/**
 * Counts of one row of the SAE by GHT that keep a proportion. Deliveries are stays of obstetrics, from 0.40 to 0.83 of
 * them in the 132 GHT that had both in 2024: bounds twice as wide [M], so that a digit too many or too few goes past them.
 */
export const RAPPORTS: readonly RapportBorne[] = [{ colonne: 'SEJACC', repere: 'SEJHC_OBS', min: 0.2, max: 1.2 }];

/** Counts under which a proportion says nothing. */
const PETIT = 50;

/** Whether a count is out of proportion with another; small or unknown, nothing is said. Worked: 8,210 deliveries for 1,300 stays. */
export function horsDeProportion(valeur: number | null, repere: number | null, { min, max }: RapportBorne): boolean {
  if (valeur === null || repere === null || valeur <= 0 || repere <= 0 || Math.max(valeur, repere) < PETIT)
    return false;
  return valeur > max * repere || valeur < min * repere;
}
