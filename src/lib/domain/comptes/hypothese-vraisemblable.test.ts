import { expect, it } from 'vitest';
import { tauxInvraisemblable } from './hypothese-vraisemblable';

it('un taux fixé pour tous ne passe pas le dixième, un prix de l’énergie peut doubler', () => {
  expect([3.3, 0.33, 0.11, 0.1, -0.2].map((taux) => tauxInvraisemblable(taux, 'tarifs'))).toEqual([
    ...[true, true, true, false, true]
  ]);
  expect([0.5, 0.035].map((taux) => tauxInvraisemblable(taux, 'point_indice'))).toEqual([true, false]);
  expect([0.3, 0.1].map((taux) => tauxInvraisemblable(taux, 'segur'))).toEqual([true, false]);
  // 34,65 % est le taux de la CNRACL en 2025, non sa hausse.
  expect([0.3465, 0.51].map((taux) => tauxInvraisemblable(taux, 'cnracl'))).toEqual([false, true]);
  expect([1.1, 0.8].map((taux) => tauxInvraisemblable(taux, 'energie'))).toEqual([true, false]);
});
