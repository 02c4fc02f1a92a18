import { expect, it } from 'vitest';
import { aUnePart, part } from './part';

it('une part se prend d’un tout connu et positif\u00a0: sans lui, rien ne se dit', () => {
  expect(part(3, 4)).toBe(0.75);
  expect(part(0, 4)).toBe(0);
  expect(part(-1, 4)).toBe(-0.25);
  expect(part(3, 0)).toBeNull();
  expect(part(3, -4)).toBeNull();
  expect(part(null, 4)).toBeNull();
  expect(part(3, null)).toBeNull();
});

it('un territoire a une part des lits de sa région, non de son taux d’occupation, ni de son BFR', () => {
  expect(aUnePart({ agregation: 'somme', famille: 'activite' })).toBe(true);
  expect(aUnePart({ agregation: 'ratio', famille: 'activite' })).toBe(false);
  expect(aUnePart({ agregation: 'somme', famille: 'finances' })).toBe(false);
});
