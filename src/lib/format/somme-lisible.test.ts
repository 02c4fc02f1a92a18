import { expect, it } from 'vitest';
import { decimalesQuiSAdditionnent } from './somme-lisible';

it('deux parts qui ne font pas le total au dixième se disent au centième', () => {
  expect(decimalesQuiSAdditionnent([-2.86, -15.28], 1)).toBe(2);
  expect(decimalesQuiSAdditionnent([2, -1.6], 1)).toBe(1);
  expect(decimalesQuiSAdditionnent([-0.04, -0.04], 1)).toBe(2);
});
