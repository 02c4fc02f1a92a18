/** Beyond it, a reader no longer reads a figure: what still does not add up is left so. */
const LE_PLUS = 3;

/**
 * How many decimals parts need to add up, as they are written, to the total beside them: −2.86 and −15.28 are −18.14, but
 * to the tenth −2.9 and −15.3 would not be −18.1.
 */
export function decimalesQuiSAdditionnent(parts: readonly number[], decimales: number): number {
  const total = parts.reduce((somme, part) => somme + part, 0);
  for (let utiles = decimales; utiles < LE_PLUS; utiles += 1) {
    const entier = (valeur: number) => Math.sign(valeur) * Math.round(Math.abs(valeur) * 10 ** utiles);
    if (parts.reduce((somme, part) => somme + entier(part), 0) === entier(total)) return utiles;
  }
  return LE_PLUS;
}
