import { describe, expect, it } from 'vitest';
import { allureContraire, signesIsoles, toleranceTropGrande } from './allure';

it('des cibles de −10 puis −5 M€ montent depuis −12 : elles contredisent une baisse', () => {
  expect([allureContraire('hausse', -12, [-10, -5]), allureContraire('baisse', -12, [-10, -5])]).toEqual([false, true]);
  expect([allureContraire('hausse', 12, [-10, -5]), allureContraire('hausse', -10, [-12, -5])]).toEqual([true, false]);
  expect([allureContraire('baisse', null, [-10]), allureContraire('baisse', -12, [])]).toEqual([false, false]);
});

it('une tolérance plus grande que tout accepte tout', () => {
  expect([toleranceTropGrande(13, -12, [-10]), toleranceTropGrande(12, -12, [-10])]).toEqual([true, false]);
  expect([toleranceTropGrande(1, null, []), toleranceTropGrande(0, 0, [0])]).toEqual([false, false]);
});

describe('une valeur qui seule a l’autre signe', () => {
  it('est dite entre deux sœurs, et au bout quand elle saute', () => {
    expect(signesIsoles([-12, -8, 6, -4])).toEqual([2]);
    expect(signesIsoles([-12, -8, -5, 4])).toEqual([3]);
    expect(signesIsoles([12, -8, -5, -1])).toEqual([0]);
  });

  it('n’est pas dite d’un retour à l’équilibre, ni d’une valeur près de zéro', () => {
    expect(signesIsoles([-12, -6, 1])).toEqual([]);
    expect(signesIsoles([-341, 52, -33, -147])).toEqual([]);
    expect(signesIsoles([-12, 8])).toEqual([]);
  });
});
