/** Letters to put in, take out or replace to go from one word to the other. */
function distance(a: string, b: string): number {
  let avant = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const apres = [i];
    for (let j = 1; j <= b.length; j++) {
      const remplace = (avant[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      apres.push(Math.min(remplace, (avant[j] ?? 0) + 1, (apres[j - 1] ?? 0) + 1));
    }
    avant = apres;
  }
  return avant[b.length] ?? 0;
}

/** The known word that a mistyped one stands for: a third of its letters differ at most; null when none does. */
export function motProche(mot: string, connus: readonly string[]): string | null {
  const borne = Math.max(1, Math.floor(mot.length / 3));
  const distances = connus.map((connu) => ({ connu, d: distance(mot.toLowerCase(), connu.toLowerCase()) }));
  const [meilleur] = distances.filter(({ d }) => d <= borne).sort((a, b) => a.d - b.d);
  return meilleur?.connu ?? null;
}
