/**
 * How right past documents of several hospitals were, the least right first: by their share of produits, since euros of
 * hospitals of several sizes are not ranked (rule 49); those whose share is not known last, by name.
 */
export function duMoinsJuste<J extends { entite: string; partMoyenne: number | null }>(lues: readonly J[]): J[] {
  const part = ({ partMoyenne }: J) => (partMoyenne === null ? -1 : Math.abs(partMoyenne));
  return lues.toSorted((a, b) => part(b) - part(a) || a.entite.localeCompare(b.entite, 'fr'));
}
