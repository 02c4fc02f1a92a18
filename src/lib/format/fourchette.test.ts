import { expect, it } from 'vitest';
import { fourchetteEnEuros } from './fourchette';

it('une fourchette se lit dans une seule unité, celle de son plus grand bout', () => {
  expect(fourchetteEnEuros(-4e6, -193e3)).toBe('de −4,0 à −0,2\u00a0M€');
  expect(fourchetteEnEuros(-943e3, 31e3)).toBe('de −943 à 31\u00a0k€');
});
