import { describe, expect, it } from 'vitest';
import { arrondi, ecartEntre, exacte, relatifEntre } from './precision';

const taux = { unite: 'fraction', decimales: 1 };

describe('l’écart entre deux valeurs', () => {
  it('se calcule sur les valeurs exactes et ne s’arrondit qu’ensuite', () => {
    // 83,24 % puis 84,16 %, affichés 83,2 % et 84,2 % : 0,92 point, soit 0,9 et non 1,0.
    const ecart = ecartEntre({ valeur: 0.832, exacte: 0.8324 }, { valeur: 0.842, exacte: 0.8416 });
    expect(ecart).toBe(0.0092);
    expect(arrondi(ecart, taux)).toBe(0.009);
  });

  it('se prend sur la valeur affichée quand elle est exacte', () => {
    expect(ecartEntre({ valeur: 0.832 }, { valeur: 0.842, exacte: 0.8416 })).toBe(0.0096);
    expect(ecartEntre({ valeur: 2160 }, { valeur: 2222 })).toBe(62);
  });

  it('ne garde rien de ce que le calcul flottant ajoute', () => {
    // 90,35 % − 89,3 % = 1,05 point, qui s’arrondit à 1,1 ; en flottant, 1,0499999999999954.
    const ecart = ecartEntre({ valeur: 0.893 }, { valeur: 0.904, exacte: 0.9035 });
    expect(ecart).toBe(0.0105);
    expect(arrondi(ecart, taux)).toBe(0.011);
  });

  it('en part de la valeur d’avant, se calcule de même, et n’existe pas depuis zéro', () => {
    // 12,4 ETP puis 15,5, affichés 12 et 16 : 3,1 / 12,4 = un quart, et non un tiers.
    expect(relatifEntre({ valeur: 12, exacte: 12.4 }, { valeur: 16, exacte: 15.5 })).toBeCloseTo(0.25, 12);
    // De −4 à −3 : un quart du déficit en mieux.
    expect(relatifEntre({ valeur: -4 }, { valeur: -3 })).toBe(0.25);
    expect(relatifEntre({ valeur: 0 }, { valeur: 12 })).toBeNull();
    expect(relatifEntre({ valeur: 0, exacte: 0.2 }, { valeur: 1 })).toBeCloseTo(4, 12);
  });
});

describe('la précision d’un indicateur', () => {
  it('garde deux décimales de plus à une fraction, aucune à un montant', () => {
    expect(arrondi(0.83246, taux)).toBe(0.832);
    expect(arrondi(6.406, { unite: 'jours', decimales: 2 })).toBe(6.41);
    expect(arrondi(1234.5, { unite: 'euros', decimales: 1 })).toBe(1235);
  });

  it('n’est pas celle de la valeur exacte', () => {
    expect(exacte(0.832412345)).toBe(0.832412345);
    expect(exacte(0.1 + 0.2)).toBe(0.3);
  });
});
