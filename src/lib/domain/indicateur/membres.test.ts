import { expect, it } from 'vitest';
import { contreditSesMembres, manqueDesEntites } from './membres';

it('un GHT contredit ses membres au-delà de 2 %, et jamais pour une unité', () => {
  expect(contreditSesMembres(530, 530)).toBe(false);
  expect(contreditSesMembres(530, 520)).toBe(false);
  expect(contreditSesMembres(530, 519)).toBe(true);
  expect(contreditSesMembres(530, 541)).toBe(true);
  expect(contreditSesMembres(3, 4)).toBe(false);
});

it('une édition manque d’entités au-delà d’une sur cinq, à partir de quatre', () => {
  expect(manqueDesEntites(73, 20)).toBe(true);
  expect(manqueDesEntites(5, 1)).toBe(false);
  expect(manqueDesEntites(5, 2)).toBe(true);
  expect(manqueDesEntites(3, 2)).toBe(false);
});
