import { expect, it } from 'vitest';
import { dureeEnClair, estOuvre, jourOuvre } from './dates';

it('la durée d’un contrat se lit de ses dates, en chiffres ou en lettres', () => {
  expect(dureeEnClair('2024-07-01', '2028-12-31', false)).toBe('4 ans et demi');
  expect(dureeEnClair('2024-07-01', '2027-12-31', true)).toBe('trois ans et demi');
  expect(dureeEnClair('2019-07-01', '2023-06-30', true)).toBe('quatre ans');
  expect(dureeEnClair('2025-04-01', '2029-12-31', false)).toBe('4 ans et 9 mois');
  expect(dureeEnClair('2025-01-01', '2025-12-31', true)).toBe('un an');
  expect(dureeEnClair('2025-01-01', '2025-06-30', true)).toBe('six mois');
});

it('un jour ouvré n’est ni un samedi, ni un dimanche, ni un jour férié, Pâques compris', () => {
  // Le 20/04/2025 est le dimanche de Pâques, le 21 son lundi.
  expect(jourOuvre('2025-04-20')).toBe('2025-04-22');
  // Ascension le jeudi 29/05/2025, lundi de Pentecôte le 09/06/2025 ; en 2024, le 09/05 et le 20/05.
  expect(['2025-05-29', '2025-06-09', '2024-05-09', '2024-05-20'].filter(estOuvre)).toEqual([]);
  // Le 15/08/2026 est un samedi, le 01/05/2026 un vendredi.
  expect([jourOuvre('2026-08-15'), jourOuvre('2026-05-01')]).toEqual(['2026-08-17', '2026-05-04']);
  expect(jourOuvre('2026-09-30')).toBe('2026-09-30');
});
