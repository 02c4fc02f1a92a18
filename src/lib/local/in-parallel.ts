/** Works on each of a list, `combien` at a time, and gives the results in its order; the first failure ends it. */
export async function enOrdre<A, B>(liste: readonly A[], combien: number, travail: (a: A) => Promise<B>): Promise<B[]> {
  const faits: B[] = [];
  let suivant = 0;
  const ouvrier = async (): Promise<void> => {
    for (let i = suivant++; i < liste.length; i = suivant++) {
      const un = liste[i];
      if (un !== undefined) faits[i] = await travail(un);
    }
  };
  await Promise.all(Array.from({ length: Math.min(combien, liste.length) }, ouvrier));
  return faits;
}
