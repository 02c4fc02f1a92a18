import { expect, it } from 'vitest';
import { joursDeCharges, nombreDeJours } from './jours-de-charges';

it('des jours de charges sont entiers, sauf à se lire comme le seuil de 10 jours', () => {
  expect([7.14, 11.97, 9.89, 9.72, 10.3, 10].map((jours) => nombreDeJours(jours))).toEqual([
    '7',
    '12',
    '9,9',
    '9,7',
    '10,3',
    '10'
  ]);
  expect([1.2, 9.89].map((jours) => joursDeCharges(jours))).toEqual(['1\u00a0jour', '9,9\u00a0jours']);
});
