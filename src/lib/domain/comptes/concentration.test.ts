import { expect, it } from 'vitest';
import { concentration } from './concentration';

it('compte les plus grands montants qui font les deux tiers de la somme', () => {
  // 50 + 30 = 80, of 100.
  expect(concentration([5, 50, 15, 30])).toEqual({ lignes: 4, total: 100, portent: 2, part: 0.8, concentre: true });
});

it('ne dit pas concentrés des montants égaux, ni un seul', () => {
  expect(concentration([10, 10, 10])).toMatchObject({ portent: 2, concentre: false });
  expect(concentration([10])).toEqual({ lignes: 1, total: 10, portent: 1, part: 1, concentre: false });
});

it('ce qui n’est pas connu, nul ou négatif ne porte rien', () => {
  expect(concentration([null, 0, -40, 60, 20, 10, 10])).toMatchObject({ lignes: 4, total: 100, portent: 2, part: 0.8 });
  expect(concentration([null, 0, -5])).toBeNull();
  expect(concentration([])).toBeNull();
});
