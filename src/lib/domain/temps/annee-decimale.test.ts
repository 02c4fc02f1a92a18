import { expect, it } from 'vitest';
import { anneeDecimale } from './annee-decimale';

it('le 1er avril 2025 est au quart de l’année, le 1er janvier à son début', () => {
  expect(anneeDecimale('2025-04-01')).toBe(2025.25);
  expect(anneeDecimale('2025-01-01')).toBe(2025);
  // Quinze jours d’un mois de trente.
  expect(anneeDecimale('2025-04-16')).toBeCloseTo(2025.25 + 0.5 / 12, 9);
});
