import { describe, expect, it } from 'vitest';
import type { BaseDuResultat } from './applique-hypotheses';
import { critereProjete } from './critere-projete';
import { HYPOTHESES_ATTERRISSAGE as DEFAUT } from './hypotheses-atterrissage';

/** 80 M€ of produits, half of them booked; −2 M€, past errors of −500 and +200 k€. */
const base = (valeur = -2e6, produits = 60e6): BaseDuResultat => ({
  postes: [
    { poste: 'P1', valeur: produits, cumul: produits / 2 },
    { poste: 'P2', valeur: 12e6, cumul: 6e6 },
    { poste: 'P3', valeur: 8e6, cumul: 4e6 },
    { poste: 'C1', valeur: 70e6, cumul: 35e6 }
  ],
  resultat: {
    ...{ methode: 'outil' as const, valeur, saisons: [] },
    erreurs: [
      { annee: 2024, ecart: -500e3 },
      { annee: 2025, ecart: 200e3 }
    ]
  },
  promesses: []
});

describe('le critère 1° de l’article D. 6143-39 sur la projection de l’outil', () => {
  it('compare le déficit projeté aux produits projetés : 2,5 % pour 3 %, 0,4 M€ de marge, le seuil dans la fourchette', () => {
    // 3 % de 80 M€ font 2,4 M€ ; la fourchette va de −2,5 à −1,8.
    expect(critereProjete(base(), DEFAUT, 0.03)).toEqual({
      ...{ produits: 80e6, resultat: { bas: -2.5e6, central: -2e6, haut: -1.8e6 }, taux: -0.025, seuil: 0.03 },
      ...{ marge: 400e3, sansObjet: false, position: 'dans_la_fourchette' }
    });
  });

  it.each([
    // 2 % de 80 M€ font 1,6 M€ : toute la fourchette est au-delà.
    [-2e6, 0.02, 'rempli'],
    // Le haut au seuil même, −1,6 M€ : la loi dit « supérieur à », il ne l’est pas.
    [-1.8e6, 0.02, 'dans_la_fourchette'],
    // Le bas au seuil même : −1,9 − 0,5 = −2,4 M€.
    [-1.9e6, 0.03, 'non_rempli'],
    [-1.95e6, 0.03, 'dans_la_fourchette']
  ])('à %d € et un seuil de %d, il est « %s »', (valeur, seuil, position) => {
    expect(critereProjete(base(valeur), DEFAUT, seuil)?.position).toBe(position);
  });

  it('suit les hypothèses : 5 % de plus sur 40 M€ de recettes à venir relèvent le résultat et les produits de 2 M€', () => {
    const lu = critereProjete(base(), { ...DEFAUT, croissance: 0.05 }, 0.03);
    expect(lu?.produits).toBeCloseTo(82e6, 2);
    expect(lu?.resultat.central).toBeCloseTo(0, 2);
    expect(lu?.position).toBe('non_rempli');
  });

  it('ne s’applique pas à 10 M€ de produits au plus, et ne décide rien sans la liste des 2 %', () => {
    const petits = base(-2e6, -10e6);
    expect(critereProjete(petits, DEFAUT, 0.03)?.sansObjet).toBe(true);
    expect(critereProjete(base(-2e6, -10e6 + 1), DEFAUT, 0.03)?.sansObjet).toBe(false);
    expect(critereProjete(base(), DEFAUT, null)).toMatchObject({ seuil: null, marge: null, position: null });
  });

  it('n’est pas tenté quand un titre de produits manque', () => {
    const sans = base();
    expect(critereProjete({ ...sans, postes: sans.postes.slice(1) }, DEFAUT, 0.03)).toBeNull();
  });
});
