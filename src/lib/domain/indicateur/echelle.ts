/** Values from which a whole column says something of its scale. Convention [M]. */
const MINIMUM = 3;

/**
 * Whether a column that should be in percents looks like fractions: several values that are not zero, none above 1.
 * Worked: 0.12, 0.09 and 0.54 look like it; 0.9, 12 and 34 do not, nor do two values alone.
 *
 * @param nonNulles how many values of the column are not zero
 * @param plusGrande the largest of them, sign apart
 */
export function semblentDesFractions(nonNulles: number, plusGrande: number): boolean {
  return nonNulles >= MINIMUM && plusGrande <= 1;
}

/** Values from which an edition can be told to repeat another, and the share of them that are then the same. [M] */
const ASSEZ = 20;
const PRESQUE_TOUTES = 0.9;

/**
 * Whether an edition repeats that of another year: nearly all its values, zeros apart, are the same. Worked: 18 of 20
 * are, 17 of 20 are not, and 10 of 10 say nothing.
 */
export function repeteUneAutreAnnee(comparees: number, egales: number): boolean {
  return comparees >= ASSEZ && egales >= PRESQUE_TOUTES * comparees;
}
