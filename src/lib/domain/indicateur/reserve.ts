import { accord } from './phrase';

/** What a sum says when it adds up values that are to be checked; null when it adds up none. */
export function reserveDuGroupe(membres: readonly { entite: string; reserve: string | null }[]): string | null {
  const entites = [...new Set(membres.filter((m) => m.reserve !== null).map((m) => m.entite))].sort();
  if (entites.length === 0) return null;
  const n = entites.length;
  return `comprend ${n === 1 ? 'une' : n}\u00a0${accord(n, 'valeur')} à vérifier (${entites.join(', ')})`;
}
