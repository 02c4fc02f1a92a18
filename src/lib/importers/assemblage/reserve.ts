/** What a sum says when it adds up values that are to be checked; null when it adds up none. */
export function reserveDuGroupe(membres: readonly { entite: string; reserve: string | null }[]): string | null {
  const entites = [...new Set(membres.filter((m) => m.reserve !== null).map((m) => m.entite))].sort();
  if (entites.length === 0) return null;
  const n = entites.length;
  return `comprend ${n === 1 ? 'une\u00a0valeur' : `${n}\u00a0valeurs`} à vérifier (${entites.join(', ')})`;
}
