import type { GainsCumules } from './cumul';

/** Gains of an invented contract: 4,53 M€ at 30 September 2026, where 5,73 were expected. */
export const cumul: GainsCumules = {
  attendu: [
    { date: '2024-06-28', cumul: 0 },
    { date: '2025-12-31', cumul: 3e6 },
    { date: '2026-12-31', cumul: 6.65e6 },
    { date: '2028-12-31', cumul: 14e6 }
  ],
  realise: [
    { date: '2024-06-28', cumul: 0 },
    { date: '2025-12-31', cumul: 2.4e6 },
    { date: '2026-09-30', cumul: 4.53e6 },
    { date: '2026-12-31', cumul: 9e6 }
  ],
  au: '2026-09-30'
};
