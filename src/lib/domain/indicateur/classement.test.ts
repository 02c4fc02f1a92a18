import { describe, expect, it } from 'vitest';
import { rangDe, seClasse } from './classement';

describe('le rang parmi les périmètres', () => {
  it('le premier est le plus favorable : le plus bas quand la baisse est favorable', () => {
    expect(rangDe(5.1, [6.4, 5.1, 5.8], 'baisse')).toEqual({ rang: 1, n: 3 });
    expect(rangDe(5.1, [6.4, 5.1, 5.8], 'hausse')).toEqual({ rang: 3, n: 3 });
  });

  it('sans sens favorable, le premier est le plus élevé', () => {
    expect(rangDe(0.832, [0.67, 0.832, 0.86, 0.79], 'cible')).toEqual({ rang: 2, n: 4 });
  });

  it('des valeurs égales partagent le meilleur rang, et le suivant saute', () => {
    expect(rangDe(10, [20, 10, 10, 5], 'hausse')).toEqual({ rang: 2, n: 4 });
    expect(rangDe(5, [20, 10, 10, 5], 'hausse')).toEqual({ rang: 4, n: 4 });
  });

  it('une valeur absente n’est ni classée ni comptée', () => {
    expect(rangDe(10, [10, null, 8, 9, null], 'hausse')).toEqual({ rang: 1, n: 3 });
    expect(rangDe(null, [10, 8, 9], 'hausse')).toBeNull();
  });

  it('il n’y a pas de rang entre deux', () => {
    expect(rangDe(10, [10, 8, null], 'hausse')).toBeNull();
  });
});

describe('ce qui se classe', () => {
  it('un rapport se classe, un montant en euros jamais, un volume non plus', () => {
    expect(seClasse({ agregation: 'ratio', unite: 'fraction' })).toBe(true);
    expect(seClasse({ agregation: 'somme', unite: 'euros' })).toBe(false);
    expect(seClasse({ agregation: 'ratio', unite: 'euros' })).toBe(false);
    expect(seClasse({ agregation: 'somme', unite: 'lits' })).toBe(false);
    expect(seClasse({ agregation: 'aucune', unite: 'fraction' })).toBe(false);
  });
});
