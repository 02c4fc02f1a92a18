import { describe, expect, it } from 'vitest';
import { rapport } from './rapport';

const dette = (denominateur: number, base: number | null = 100e6) => rapport({ numerateur: 40e6, denominateur, base });

describe('un rapport dont la base est trop petite', () => {
  it('40 M€ de dette pour une CAF de 4 M€ : 10 ans', () => {
    expect(dette(4e6)).toEqual({ valeur: 10, qualite: 'ok' });
  });

  it('une CAF d’exactement 1 % des produits donne une durée, un euro de moins n’en donne pas', () => {
    expect(dette(1e6)).toEqual({ valeur: 40, qualite: 'ok' });
    expect(dette(999_999)).toEqual({ valeur: null, qualite: 'non_significatif' });
  });

  it('une CAF nulle ou négative : non significatif, avec ou sans base', () => {
    for (const base of [100e6, null]) {
      expect(dette(0, base).qualite).toBe('non_significatif');
      expect(dette(-1, base).qualite).toBe('non_significatif');
    }
  });

  it('sans base à comparer, un dénominateur positif suffit', () => {
    expect(dette(1, null)).toEqual({ valeur: 40e6, qualite: 'ok' });
  });

  it('rien sur rien : sans activité', () => {
    expect(rapport({ numerateur: 0, denominateur: 0, base: null })).toEqual({ valeur: null, qualite: 'non_concerne' });
    expect(rapport({ numerateur: 0, denominateur: 5, base: null })).toEqual({ valeur: 0, qualite: 'ok' });
  });
});
