import { expect, it } from 'vitest';
import { estDuContrat, estFini, jugementA } from './jugement';

it('un contrat fini est jugé à sa fin, un contrat gelé ou en cours à la date de la situation', () => {
  expect(jugementA({ le: '2021-06-15', motif: 'abandon' }, '2026-09-30')).toBe('2021-06-15');
  expect(jugementA({ le: '2023-06-30', motif: 'terme' }, '2026-09-30')).toBe('2023-06-30');
  expect(jugementA({ le: '2026-09-30', motif: 'fin' }, '2026-09-30')).toBe('2026-09-30');
  expect(jugementA({ le: '2025-10-07', motif: 'gel' }, '2026-09-30')).toBe('2026-09-30');
  expect(jugementA(null, '2026-09-30')).toBe('2026-09-30');
});

it('la fin se dit d’un mot, et un gel n’en est pas une', () => {
  expect(estFini({ le: '2021-06-15', motif: 'abandon' })).toBe(true);
  expect(estFini({ le: '2023-06-30', motif: 'terme' })).toBe(true);
  expect(estFini({ le: '2025-10-07', motif: 'gel' })).toBe(false);
  expect(estFini(null)).toBe(false);
});

it('un contrat abandonné en juin 2021 a encore 2021 pour exercice, et plus 2022 ; gelé ou en cours, il les a tous', () => {
  const abandon = { le: '2021-06-15', motif: 'abandon' } as const;
  expect([2020, 2021, 2022].map((annee) => estDuContrat(annee, abandon))).toEqual([true, true, false]);
  expect(estDuContrat(2026, { le: '2025-10-07', motif: 'gel' })).toBe(true);
  expect(estDuContrat(2026, null)).toBe(true);
});
