import { expect, it } from 'vitest';
import { dureeEnClair } from './dates';

it('la durée d’un contrat se lit de ses dates, en chiffres ou en lettres', () => {
  expect(dureeEnClair('2024-07-01', '2028-12-31', false)).toBe('4 ans et demi');
  expect(dureeEnClair('2024-07-01', '2027-12-31', true)).toBe('trois ans et demi');
  expect(dureeEnClair('2019-07-01', '2023-06-30', true)).toBe('quatre ans');
  expect(dureeEnClair('2025-04-01', '2029-12-31', false)).toBe('4 ans et 9 mois');
  expect(dureeEnClair('2025-01-01', '2025-12-31', true)).toBe('un an');
  expect(dureeEnClair('2025-01-01', '2025-06-30', true)).toBe('six mois');
});
