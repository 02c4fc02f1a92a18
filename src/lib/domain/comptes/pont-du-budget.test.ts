import { describe, expect, it } from 'vitest';
import { ecartADemander, effetDuTitre, emploisContreBudget, pontDuBudget } from './pont-du-budget';

describe('un pont du budget à ce qui est projeté ou réalisé', () => {
  it('des produits ou des charges qui bougent de 2 M€ pèsent du côté du résultat', () => {
    expect(effetDuTitre('P1', 100e6, 98e6)).toBe(-2e6);
    expect(effetDuTitre('C1', 100e6, 102e6)).toBe(-2e6);
    expect(effetDuTitre('C4', null, 102e6)).toBeNull();
  });

  it('100 postes pour 5 M€ au budget, 102 payés 5,2 M€ : −0,1 M€ de postes, −0,1 M€ de coût', () => {
    const effets = emploisContreBudget({ postes: 100, masse: 5e6 }, { postes: 102, masse: 5.2e6 });
    expect(effets?.postes).toBeCloseTo(-100_000, 6);
    expect(effets?.cout).toBeCloseTo(-100_000, 6);
    expect(emploisContreBudget({ postes: null, masse: 5e6 }, { postes: 102, masse: 5.2e6 })).toBeNull();
  });

  it('ce que les pièces laissent est dit non expliqué, et une pièce sans chiffre y tombe', () => {
    const titres = [
      { code: 'P1', montant: -2e6 },
      { code: 'C1', montant: null },
      { code: 'C4', montant: 0 }
    ];
    expect(pontDuBudget(-1e6, -4e6, titres)).toEqual({
      ...{ depart: -1e6, arrivee: -4e6, nonChiffres: ['C1'], aDemander: -1e6 },
      pieces: [
        { code: 'P1', valeur: -2e6 },
        { code: 'non_explique', valeur: -1e6 }
      ]
    });
    expect(pontDuBudget(null, -4e6, titres)).toBeNull();
  });

  it('un reste d’arrondi n’est pas une pièce', () => {
    const pont = pontDuBudget(0.4, 2.6, [
      { code: 'P1', montant: 1.1 },
      { code: 'P2', montant: 1.1 }
    ]);
    expect(pont?.pieces).toEqual([
      { code: 'P1', valeur: 1 },
      { code: 'P2', valeur: 1 }
    ]);
    expect(pont?.aDemander).toBeNull();
  });

  it('l’outil loin du RIA est une question au-delà du quart de ce que le RIA a bougé, et de 100 000 €', () => {
    // The RIA moved by 4 M€ from the budget: a quarter is 1 M€.
    expect(ecartADemander(-2e6, -6e6, -7.1e6)).toBe(-1.1e6);
    expect(ecartADemander(-2e6, -6e6, -6.9e6)).toBeNull();
    expect(ecartADemander(-2e6, -6e6, null)).toBeNull();
  });
});
