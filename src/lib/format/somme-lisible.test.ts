import { expect, it } from 'vitest';
import { sommeDesParts } from './somme-lisible';

it('le total de parts arrondies est la somme de ce qui est écrit', () => {
  // −2,9 et −15,3 ; 2,0 et −1,6 ; 0,0 et 0,0 ; −0,05 s’écrit −0,1.
  expect(sommeDesParts([-2.86, -15.28], 1)).toBe(-18.2);
  expect(sommeDesParts([2, -1.6], 1)).toBeCloseTo(0.4, 9);
  expect(sommeDesParts([-0.04, -0.04], 1)).toBeCloseTo(0, 9);
  expect(sommeDesParts([-0.05, 0.04], 1)).toBe(-0.1);
});
