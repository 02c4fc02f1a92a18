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

/** The same, sorted out once for the same rows, which no longer change: a contract asks hundreds of times. */
/* @__NO_SIDE_EFFECTS__ */ export function trieParCle<K>(
  cleDe: (ligne: K) => string
): <L extends K>(lignes: readonly L[], cle: string) => readonly L[] {
  const tries = new WeakMap<readonly K[], ReadonlyMap<string, readonly K[]>>();
  return <L extends K>(lignes: readonly L[], cle: string) => {
    const groupes = tries.get(lignes) ?? parCle<K>(lignes, cleDe);
    tries.set(lignes, groupes);
    // A WeakMap forgets of which list its rows are: those asked about.
    return (groupes.get(cle) ?? []) as readonly L[];
  };
}
