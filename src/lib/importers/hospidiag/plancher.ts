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

/** `ouvert`: enough stays, or no floor; `sous`: too few; `inconnu`: the volume that should tell cannot be read. */
export type Plancher = { etat: 'ouvert' | 'sous' } | { etat: 'inconnu'; colonne: string };

/**
 * Whether an establishment reaches the floor of a column. A volume that is not known closes the gate: nothing says that
 * the index stands on enough stays.
 *
 * @param volume the number of stays of a column, or null when it has none
 */
export function plancherDe(colonne: string, volume: (colonne: string) => number | null): Plancher {
  const regle = VOLUMES[colonne];
  if (!regle) return { etat: 'ouvert' };
  let total = 0;
  for (const nom of regle.colonnes) {
    const n = volume(nom);
    if (n === null) return { etat: 'inconnu', colonne: nom };
    total += n;
  }
  return { etat: total < PLANCHER_SEJOURS ? 'sous' : 'ouvert' };
}
