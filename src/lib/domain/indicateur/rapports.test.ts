import { expect, it } from 'vitest';
import { horsDeProportion, RAPPORTS } from './rapports';

it('8 210 accouchements pour 1 300 séjours d’obstétrique, ou 82, sont hors de proportion ; 821 non', () => {
  const [accouchements] = RAPPORTS;
  expect(accouchements && [8210, 821, 82].map((n) => horsDeProportion(n, 1300, accouchements))).toEqual([
    ...[true, false, true]
  ]);
  // 1,2 × 1 300 = 1 560 ; 0,2 × 1 300 = 260.
  expect(accouchements && [1560, 1561, 260, 259].map((n) => horsDeProportion(n, 1300, accouchements))).toEqual([
    ...[false, true, false, true]
  ]);
  expect(accouchements && horsDeProportion(3, 40, accouchements)).toBe(false);
  expect(accouchements && horsDeProportion(800, null, accouchements)).toBe(false);
});
