import { expect, it } from 'vitest';
import { dayOf } from './day';

const us = (instant: string) => Date.parse(instant) * 1000;

it.each([
  ['minuit en temps universel', '2024-12-31T00:00:00Z', '2024-12-31'],
  ['minuit à Paris, l’hiver', '2024-12-30T23:00:00Z', '2024-12-31'],
  ['minuit à Paris, l’été', '2024-06-29T22:00:00Z', '2024-06-30'],
  ['minuit d’avant 1970', '1969-12-31T00:00:00Z', '1969-12-31'],
  ['23 heures l’été, qui n’est minuit nulle part', '2024-06-29T23:00:00Z', null],
  ['une heure de la journée', '2024-12-31T14:30:00Z', null]
])('%s', (_, instant, jour) => {
  expect(dayOf(us(instant))).toBe(jour);
});

it('une microseconde de trop n’est pas un jour', () => {
  expect(dayOf(us('2024-12-31T00:00:00Z') + 1)).toBe(null);
  expect(dayOf(us('2024-12-30T23:00:00Z') + 1)).toBe(null);
});
