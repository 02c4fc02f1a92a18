import type { GainsCumules, PointCumul } from './cumul';

/** Points of a line, by their day. */
export const points = (parDate: Readonly<Record<string, number>>): PointCumul[] =>
  Object.entries(parDate).map(([date, cumul]) => ({ date, cumul }));

/** Gains of an invented contract: 4,53 M€ at 30 September 2026, where 5,73 were expected. */
export const cumul: GainsCumules = {
  attendu: points({ '2024-06-28': 0, '2025-12-31': 3e6, '2026-12-31': 6.65e6, '2028-12-31': 14e6 }),
  realise: points({ '2024-06-28': 0, '2025-12-31': 2.4e6, '2026-09-30': 4.53e6, '2026-12-31': 9e6 }),
  au: '2026-09-30'
};
