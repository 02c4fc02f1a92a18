/** Median of the values that were measured; null when none was. */
export function mediane(valeurs: readonly (number | null)[]): number | null {
  const triees = valeurs.filter((valeur) => valeur !== null).sort((a, b) => a - b);
  const milieu = triees.length / 2;
  const bas = triees[Math.ceil(milieu) - 1];
  const haut = triees[Math.floor(milieu)];
  return bas === undefined || haut === undefined ? null : (bas + haut) / 2;
}
