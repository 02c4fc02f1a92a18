import { describe, expect, it } from 'vitest';
import {
  ciblesSansLeurSigne,
  resultatDAutresComptes,
  soldeTropGrand,
  soldeTropPetit
} from './trajectoire-vraisemblable';

describe('une trajectoire à côté des comptes', () => {
  it('en milliers, aucune valeur d’un solde ne fait un cinq-millième des produits', () => {
    // 60 000 000 / 5 000 = 12 000.
    expect(soldeTropPetit([-1_300, -1_150, -900], 60e6)).toBe(true);
    expect(soldeTropPetit([-12_000, -1_150, -900], 60e6)).toBe(false);
    expect(soldeTropPetit([-1_300, 0, -900], 60e6)).toBe(false);
    expect(soldeTropPetit([-1_300, -1_150, -900], null)).toBe(false);
  });

  it('en milliers, des produits font moins d’un centième de ceux des comptes, même d’un grand hôpital', () => {
    expect(soldeTropPetit([2e6, 2.1e6, 2.2e6], 2e9, true)).toBe(true);
    expect(soldeTropPetit([2e6, 2.1e6, 2.2e6], 60e6, true)).toBe(false);
  });

  it('un solde ne fait pas plus de deux années de produits', () => {
    expect([soldeTropGrand(-121e6, 60e6), soldeTropGrand(120e6, 60e6), soldeTropGrand(1e12, null)]).toEqual([
      true,
      false,
      false
    ]);
  });

  it('le résultat cité est celui des comptes, à un dixième ou un millième des produits près', () => {
    expect(resultatDAutresComptes(-1e6, -1.4e6, 60e6)).toBe(true);
    expect(resultatDAutresComptes(-1.3e6, -1.32e6, 60e6)).toBe(false);
    expect(resultatDAutresComptes(30_000, -20_000, 60e6)).toBe(false);
  });

  it('des cibles positives qui baissent, quand tout le reste est négatif, ont perdu leur signe', () => {
    expect(ciblesSansLeurSigne([1e6, 0.75e6, 0.5e6], [-1e6, -1.5e6])).toBe(true);
    expect(ciblesSansLeurSigne([0.1e6, 0.2e6, 0.5e6], [-1e6, -1.5e6])).toBe(false);
    expect(ciblesSansLeurSigne([1e6, 0.5e6], [-1e6, 0.2e6])).toBe(false);
  });
});
