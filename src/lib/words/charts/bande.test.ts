import { describe, expect, it } from 'vitest';
import { taux } from '$lib/charts/fixtures/exemples';
import { bandeEnMots, placeEnMots } from './bande';

const bande = { annee: 2024, n: 131, p20: 0.751, mediane: 0.789, p80: 0.821 };

describe('la place dans la bande nationale', () => {
  it('nomme la borne franchie', () => {
    expect(placeEnMots(0.832, bande, taux)).toBe('au-dessus du P80 national (82,1\u00a0%)');
    expect(placeEnMots(0.75, bande, taux)).toBe('sous le P20 national (75,1\u00a0%)');
  });

  it('compte les bornes dans la bande', () => {
    expect(placeEnMots(0.821, bande, taux)).toBe('entre P20 et P80');
    expect(placeEnMots(0.751, bande, taux)).toBe('entre P20 et P80');
  });

  it('dit la bande elle-même', () => {
    expect(bandeEnMots(bande, taux)).toBe('P20–P80 national\u00a0: 75,1\u00a0% à 82,1\u00a0%, médiane 78,9\u00a0%');
  });
});
