import { seCompare, type ValeurJugee } from './qualite';

interface Valeur extends ValeurJugee {
  annee: number;
}

/**
 * The earliest year that can be compared with year N: the first with a value, but not before the last break of
 * series at or before N. Null when N does not compare (no value, one to be checked, a partial sum), or nothing earlier.
 *
 * @param ruptures years whose value cannot be compared with the year before
 */
export function premierComparable<T extends Valeur>(
  serie: readonly T[],
  annee: number,
  ruptures: readonly number[] = []
): (T & { valeur: number }) | null {
  if (!seCompare(serie.find((p) => p.annee === annee))) return null;
  const debut = Math.max(...ruptures.filter((r) => r <= annee), -Infinity);
  const candidats = serie.filter(
    (p): p is T & { valeur: number } => seCompare(p) && p.annee >= debut && p.annee < annee
  );
  return candidats.reduce<(T & { valeur: number }) | null>((a, b) => (a === null || b.annee < a.annee ? b : a), null);
}
