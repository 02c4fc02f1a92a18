/** Rows by what they have in common, in the order in which it first appears. */
export function parCle<L>(lignes: readonly L[], cleDe: (ligne: L) => string): Map<string, L[]> {
  const groupes = new Map<string, L[]>();
  for (const ligne of lignes) {
    const cle = cleDe(ligne);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(ligne);
    else groupes.set(cle, [ligne]);
  }
  return groupes;
}
