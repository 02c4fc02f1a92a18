import type { Direction } from './fiche';
import { ecartEntre, relatifEntre } from './precision';
import { seCompare, type ValeurJugee } from './qualite';

export type SensEvolution = 'mieux' | 'moins-bien' | 'stable' | 'neutre';

export interface Evolution {
  /** Later minus earlier, in the unit of the indicator, before any rounding (`ecartEntre`). */
  ecart: number;
  /** Relative change; null for a rate, or when the earlier value is 0. */
  relatif: number | null;
  sens: SensEvolution;
  depuis: number;
}

interface Valeur extends ValeurJugee {
  annee: number;
  exacte?: number | undefined;
}

/**
 * Change since the year before. Only two consecutive years compare: a missing N-1, a break of series at N, a value
 * to be checked or a partial sum in either year gives no change.
 *
 * @param serie values by year
 * @param annee year N
 * @param options.direction which way is favourable; `cible` and `neutre` are never coloured
 * @param options.seuilStable absolute difference below which the change is shown as stable
 * @param options.ruptures years whose value cannot be compared with the year before
 */
export function evolution(
  serie: readonly Valeur[],
  annee: number,
  options: { direction: Direction; taux: boolean; seuilStable: number; ruptures?: readonly number[] }
): Evolution | null {
  const point = serie.find((p) => p.annee === annee);
  const precedent = serie.find((p) => p.annee === annee - 1);
  if (!seCompare(point) || !seCompare(precedent) || options.ruptures?.includes(annee)) return null;
  const ecart = ecartEntre(precedent, point);
  const relatif = options.taux ? null : relatifEntre(precedent, point);
  return { ecart, relatif, sens: sensDe(ecart, options), depuis: annee - 1 };
}

function sensDe(ecart: number, options: { direction: Direction; seuilStable: number }): SensEvolution {
  if (Math.abs(ecart) < options.seuilStable) return 'stable';
  if (options.direction === 'hausse') return ecart > 0 ? 'mieux' : 'moins-bien';
  if (options.direction === 'baisse') return ecart < 0 ? 'mieux' : 'moins-bien';
  return 'neutre';
}

/** Which way a change from a value to the next goes, where no series tells how small is stable: none but no change is. */
export const sensDUnEcart = (ecart: number, direction: Direction): SensEvolution =>
  ecart === 0 ? 'stable' : sensDe(ecart, { direction, seuilStable: 0 });
