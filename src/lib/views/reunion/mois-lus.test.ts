import { expect, it } from 'vitest';
import { moisPayes } from './mois-lus';

const mois = (connus: number) => Array.from({ length: 12 }, (_, i) => (i < connus ? 100 : null));

it('les emplois se lisent sur les mois que chaque hôpital a payés et dits, même si la paie d’un mois de plus est connue', () => {
  const connus: Record<string, number> = { 'A ETPR_PM_MENSUEL': 5, 'B ETPR_PNM_MENSUEL': 4 };
  const mesures = { mois: (ej: string, serie: string) => mois(connus[`${ej} ${serie}`] ?? 6) };
  expect(moisPayes({ mesures, perimetre: { ejs: ['A', 'B'] } }, 2026)).toBe(4);
  expect(moisPayes({ mesures, perimetre: { ejs: ['A'] } }, 2026)).toBe(5);
  expect(moisPayes({ mesures, perimetre: { ejs: [] } }, 2026)).toBe(0);
});
