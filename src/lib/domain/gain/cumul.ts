import { joursEntre } from '../temps/calendrier';
import { venueA } from '../temps/connu';

/** Euros cumulated since the start of the contract, as of an ISO day; favourable is positive. */
export interface PointCumul {
  date: string;
  cumul: number;
}

/** Gains expected and realised, from the start of a contract. */
export interface GainsCumules {
  attendu: readonly PointCumul[];
  /** Read until `au`: what lies after is not. */
  realise: readonly PointCumul[];
  /** « Situation au ». */
  au: string;
  /** Day of the freeze that stopped what was expected. */
  gel?: string | null;
}

const parDate = (a: PointCumul, b: PointCumul) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** Points in the order of their dates; what was realised stops at D, what was expected at the freeze. */
export function ordonner(entree: GainsCumules): { attendu: PointCumul[]; realise: PointCumul[] } {
  const { attendu, realise, au } = entree;
  return {
    attendu: jusquAuGel([...attendu].sort(parDate), entree),
    realise: realise.filter((p) => venueA(p.date, au) !== null).sort(parDate)
  };
}

function jusquAuGel(attendu: PointCumul[], entree: GainsCumules): PointCumul[] {
  const apres = attendu.find(({ date }) => depuisLeGel(entree, date));
  if (!entree.gel || !apres) return attendu;
  return [...attendu.filter(({ date }) => !depuisLeGel(entree, date)), { date: entree.gel, cumul: apres.cumul }];
}

/**
 * What was expected at a day: a point, or on the line between two points; null before the first and after the last.
 *
 * @param attendu in the order of dates
 */
export function attenduAu(attendu: readonly PointCumul[], date: string): { cumul: number; interpole: boolean } | null {
  const exact = attendu.find((p) => p.date === date);
  if (exact) return { cumul: exact.cumul, interpole: false };
  const avant = attendu.findLast((p) => p.date < date);
  const apres = attendu.find((p) => p.date > date);
  if (!avant || !apres) return null;
  const part = joursEntre(avant.date, date) / joursEntre(avant.date, apres.date);
  return { cumul: avant.cumul + part * (apres.cumul - avant.cumul), interpole: true };
}

export interface EcartCumul {
  /** Day compared: the last one realised, which may lie before D. */
  date: string;
  attendu: number;
  realise: number;
  /** Realised minus expected: favourable is positive. */
  ecart: number;
  interpole: boolean;
}

/** Whether a freeze had stopped what was expected: what is realised since then has nothing to be compared with. */
export function depuisLeGel({ gel }: Pick<GainsCumules, 'gel'>, date: string): boolean {
  return gel !== undefined && gel !== null && date >= gel;
}

/** Realised against expected at the same day, never a realised of June against an expected of September. */
export function ecartDe(entree: GainsCumules): EcartCumul | null {
  const { attendu, realise } = ordonner(entree);
  const dernier = realise.at(-1);
  const vise = dernier && attenduAu(attendu, dernier.date);
  if (!dernier || !vise) return null;
  return {
    date: dernier.date,
    attendu: vise.cumul,
    realise: dernier.cumul,
    ecart: dernier.cumul - vise.cumul,
    interpole: vise.interpole
  };
}

/** What was realised, and when, by the freeze that stopped what was expected; null before any gain, or without one. */
export function realiseAuGel(entree: GainsCumules): PointCumul | null {
  if (!entree.gel) return null;
  return ordonner(entree).realise.findLast(({ date }) => !depuisLeGel(entree, date)) ?? null;
}

/** The days that the cursor visits, in order: every point, once. */
export function datesDe(entree: GainsCumules): string[] {
  const { attendu, realise } = ordonner(entree);
  return [...new Set([...attendu, ...realise].map((p) => p.date))].sort();
}
