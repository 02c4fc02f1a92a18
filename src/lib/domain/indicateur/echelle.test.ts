import { expect, it } from 'vitest';
import { repeteUneAutreAnnee, semblentDesFractions } from './echelle';

it('une colonne de pour cent dont rien ne dépasse 1 semble faite de fractions, à partir de trois valeurs', () => {
  expect(semblentDesFractions(3, 0.54)).toBe(true);
  expect(semblentDesFractions(3, 1)).toBe(true);
  expect(semblentDesFractions(3, 1.1)).toBe(false);
  expect(semblentDesFractions(2, 0.54)).toBe(false);
});

it('une édition en répète une autre quand presque toutes ses valeurs sont les mêmes', () => {
  expect(repeteUneAutreAnnee(20, 18)).toBe(true);
  expect(repeteUneAutreAnnee(20, 17)).toBe(false);
  expect(repeteUneAutreAnnee(10, 10)).toBe(false);
});
