import { anneeDe } from '../temps/calendrier';

/**
 * Of the points of a signed path, where it starts from, the last of the years before the contract, and its first target.
 * From 2027: −14.5 M€ in 2026 is where it starts, −12.9 M€ in 2027 is its first target.
 */
export function departEtPremiereCible<P extends { annee: number }>(
  points: readonly P[],
  debut: string
): { depart: P | null; premiere: P | null } {
  const ordonnes = points.toSorted((a, b) => a.annee - b.annee);
  return {
    depart: ordonnes.findLast(({ annee }) => annee < anneeDe(debut)) ?? null,
    premiere: ordonnes.find(({ annee }) => annee >= anneeDe(debut)) ?? null
  };
}
