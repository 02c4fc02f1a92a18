/**
 * The total of parts as they are written beside it: −2.86 and −15.28, written −2.9 and −15.3, are −18.2, and not the −18.1
 * that their exact values would round to.
 */
export function sommeDesParts(parts: readonly number[], decimales: number): number {
  const pas = 10 ** decimales;
  const entier = (valeur: number) => Math.sign(valeur) * Math.round(Math.abs(valeur) * pas);
  return parts.reduce((somme, part) => somme + entier(part), 0) / pas;
}
