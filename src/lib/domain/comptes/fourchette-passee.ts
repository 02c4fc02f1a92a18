import { positionALaCible, positionDeLaFourchette } from './cible';

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

/** On which side of a target an amount stands. */
export type PlaceALaCible = ReturnType<typeof positionALaCible>;

/**
 * Where the past gaps of the same document put a hospital's projection, when that denies the side of the target that its
 * own figure is on (rule 34); null when they do not decide, or say the same. −7.8 M€ for −8.3, between −10.1 and −9.2 with
 * its past gaps: under, though its figure is over.
 */
export function placeDementie(
  valeur: number,
  cible: number,
  lue: Parameters<typeof fourchettePassee>[1]
): PlaceALaCible | null {
  const passee = fourchettePassee(valeur, lue);
  const place = passee && positionDeLaFourchette(passee, cible);
  return place === positionALaCible(valeur - cible) ? null : place;
}
