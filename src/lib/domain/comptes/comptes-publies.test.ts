import { describe, expect, it } from 'vitest';
import { resultatPublie, tresoreriePubliee } from './comptes-publies';

describe('les comptes que publie un producteur', () => {
  it('la trésorerie est le FRNG moins le BFR, à un millième près', () => {
    expect(tresoreriePubliee(5e6, 3e6, 2e6)).toEqual({ attendu: 2e6, constate: 2e6, juste: true });
    expect(tresoreriePubliee(5e6, 3e6, 2_005_000).juste).toBe(true);
    expect(tresoreriePubliee(5e6, 3e6, 2_005_001).juste).toBe(false);
    expect(tresoreriePubliee(5e6, 3e6, 20e6).juste).toBe(false);
    expect(tresoreriePubliee(-3e6, -8e6, 5_008_000).juste).toBe(true);
    expect(tresoreriePubliee(100, 50, 52).juste).toBe(true);
    expect(tresoreriePubliee(100, 50, 53).juste).toBe(false);
  });

  it('le résultat est produits moins charges, à 0,5 % des produits près', () => {
    expect(resultatPublie(31e6, 30e6, 1e6).juste).toBe(true);
    expect(resultatPublie(31e6, 30e6, 1_155_000).juste).toBe(true);
    expect(resultatPublie(31e6, 30e6, 1_155_001).juste).toBe(false);
    expect(resultatPublie(31e6, 30e6, 10e6)).toEqual({ attendu: 1e6, constate: 10e6, juste: false });
  });
});
