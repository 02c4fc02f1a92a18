import { expect, it } from 'vitest';
import { tauxInvraisemblable, tauxIsole } from './hypothese-vraisemblable';

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

it('46 % de CNRACL parmi des 2 et 3 % n’est pas du même genre ; parmi des taux de 34 %, si', () => {
  expect(tauxIsole(0.46, [0.022, 0.03], 'cnracl')).toBe(true);
  expect(tauxIsole(0.3765, [0.3465, 0.3165], 'cnracl')).toBe(false);
  expect(tauxIsole(0.46, [], 'cnracl')).toBe(false);
  expect(tauxIsole(0.46, [0.03], 'energie')).toBe(false);
});
