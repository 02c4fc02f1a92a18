import { expect, it } from 'vitest';
import { moisDAlerte } from './ordre';

it('une alerte gelée compte ses mois jusqu’au gel, qu’elle soit encore ouverte ou finie depuis', () => {
  const mois = (fin: string | null, gele: string | null) =>
    moisDAlerte({ debut: '2024-12-31', fin, constat: gele === null ? {} : { gele } }, '2026-04-30');
  // Du 31/12/2024 au 07/10/2025, neuf mois ; au 31/05/2025, cinq ; au 30/04/2026, seize.
  expect(mois(null, '2025-10-07')).toBe(9);
  expect(mois('2026-05-31', '2025-10-07')).toBe(9);
  expect(mois('2025-05-31', '2025-10-07')).toBe(5);
  expect(mois(null, null)).toBe(16);
});
