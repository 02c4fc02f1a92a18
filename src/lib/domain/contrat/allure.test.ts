import { expect, it } from 'vitest';
import { allureContraire, toleranceTropGrande } from './allure';

it('des cibles de −10 puis −5 M€ montent depuis −12 : elles contredisent une baisse', () => {
  expect([allureContraire('hausse', -12, [-10, -5]), allureContraire('baisse', -12, [-10, -5])]).toEqual([false, true]);
  expect([allureContraire('hausse', 12, [-10, -5]), allureContraire('hausse', -10, [-12, -5])]).toEqual([true, false]);
  expect([allureContraire('baisse', null, [-10]), allureContraire('baisse', -12, [])]).toEqual([false, false]);
});

it('une tolérance plus grande que tout accepte tout', () => {
  expect([toleranceTropGrande(13, -12, [-10]), toleranceTropGrande(12, -12, [-10])]).toEqual([true, false]);
  expect([toleranceTropGrande(1, null, []), toleranceTropGrande(0, 0, [0])]).toEqual([false, false]);
});
