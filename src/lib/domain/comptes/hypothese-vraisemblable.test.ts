import { expect, it } from 'vitest';
import { tauxInvraisemblable } from './hypothese-vraisemblable';

it('un taux fixé pour tous ne passe pas la moitié, un prix de l’énergie peut doubler', () => {
  expect([3.3, 0.51, 0.5, -0.6].map((taux) => tauxInvraisemblable(taux, 'tarifs'))).toEqual([true, true, false, true]);
  expect([1.1, 0.8].map((taux) => tauxInvraisemblable(taux, 'energie'))).toEqual([true, false]);
});
