/**
 * Below this yearly number of stays an index or a rate says nothing of the hospital: length-of-stay indices above 3
 * and rates of day surgery of 0 come from hospitals with a few dozen stays. Field practice, not a producer's rule.
 */
export const PLANCHER_SEJOURS = 100;

/** Volumes (RSA counts of the identity card) whose sum must reach the floor, by column. */
const VOLUMES: Readonly<Record<string, { colonnes: readonly string[]; libelle: string }>> = {
  P1: { colonnes: ['CI_A1'], libelle: 'séjours de médecine' },
  P2: { colonnes: ['CI_A2'], libelle: 'séjours de chirurgie' },
  P3: { colonnes: ['CI_A3'], libelle: 'séjours d’obstétrique' },
  P12: { colonnes: ['CI_A2', 'CI_A5'], libelle: 'séjours de chirurgie' },
  P12_BIS: { colonnes: ['CI_A2', 'CI_A5'], libelle: 'séjours de chirurgie' }
};

/** The stays behind a column, in words; null when the column has no floor. */
export function sejoursDerriere(colonne: string): string | null {
  return VOLUMES[colonne]?.libelle ?? null;
}

/**
 * Whether an establishment is under the floor of a column. A volume that is not known never hides a value.
 *
 * @param volume the number of stays of a column, or null when it has none
 */
export function sousPlancher(colonne: string, volume: (colonne: string) => number | null): boolean {
  const regle = VOLUMES[colonne];
  if (!regle) return false;
  let total = 0;
  for (const nom of regle.colonnes) {
    const n = volume(nom);
    if (n === null) return false;
    total += n;
  }
  return total < PLANCHER_SEJOURS;
}
