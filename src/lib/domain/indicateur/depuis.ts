import { arrondi, ecartEntre, type Precision } from './precision';
import { seCompare, type ValeurJugee } from './qualite';

interface Valeur extends ValeurJugee {
  annee: number;
  exacte?: number | undefined;
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

/** How many series went up, down or stood still between one first year and a last one. */
export interface Sens {
  hausse: number;
  baisse: number;
  stable: number;
  comparables: number;
  depuis: number;
}

/** One series alone is no majority. */
const COMPARABLES_MIN = 2;

/**
 * Which way several series went up to year N, from the earliest year that one of them compares with; the others are
 * left out. A change that rounds to nothing stands still. Null when fewer than two compare. Worked: 2019 to 2020, 1 → 2, 2 → 1, 3 → 3 and 4 → 6: two up, one down,
 * one still.
 *
 * @param ruptures years whose value cannot be compared with the year before
 */
export function sensDepuis(
  series: readonly (readonly Valeur[])[],
  annee: number,
  precision: Precision,
  ruptures: readonly number[] = []
): Sens | null {
  const paires = series.flatMap((serie) => {
    const debut = premierComparable(serie, annee, ruptures);
    const fin = serie.find((p) => p.annee === annee);
    if (debut === null || !seCompare(fin)) return [];
    return [{ depuis: debut.annee, ecart: arrondi(ecartEntre(debut, fin), precision) }];
  });
  const depuis = Math.min(...paires.map((p) => p.depuis));
  const gardees = paires.filter((p) => p.depuis === depuis);
  if (gardees.length < COMPARABLES_MIN) return null;
  const compte = (garde: (ecart: number) => boolean) => gardees.filter((p) => garde(p.ecart)).length;
  return {
    hausse: compte((e) => e > 0),
    baisse: compte((e) => e < 0),
    stable: compte((e) => e === 0),
    comparables: gardees.length,
    depuis
  };
}

/** The way that leads [M]; null when as many went up as down, or when no fewer stood still. */
export function sensDominant({ hausse, baisse, stable }: Sens): 'hausse' | 'baisse' | null {
  if (hausse === baisse || Math.max(hausse, baisse) <= stable) return null;
  return hausse > baisse ? 'hausse' : 'baisse';
}
