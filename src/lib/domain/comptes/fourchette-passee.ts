/** Under three past years, gaps make no range [M]. */
const AU_MOINS = 3;

/**
 * Between what and what a hospital's projection falls if one past gap of the same document comes again [M]: −6.8 M€ with
 * gaps of −8.5, −7.0 and +0.5 M€ is between −15.3 and −6.3 M€. Gaps keep their sign: a document that was always too hopeful
 * leaves its own figure out of the range.
 *
 * @param lue how right the same document of past years was; null when it cannot be told
 * @returns null when too few past years are known
 */
export function fourchettePassee(
  valeur: number,
  lue: { exercices: readonly { ecart: number }[] } | null
): { bas: number; haut: number } | null {
  if (lue === null || lue.exercices.length < AU_MOINS) return null;
  const ecarts = lue.exercices.map(({ ecart }) => ecart);
  return { bas: valeur + Math.min(...ecarts), haut: valeur + Math.max(...ecarts) };
}
