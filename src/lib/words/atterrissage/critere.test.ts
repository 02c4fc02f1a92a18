import { describe, expect, it } from 'vitest';
import type { CritereProjete } from '$lib/domain/comptes/critere-projete';
import { COLONNES_DU_CRITERE, positionEnMots, type CritereLu } from './critere';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const lu = (autre: Partial<CritereProjete> = {}): CritereLu => ({
  nom: 'CH A',
  lu: {
    ...{ produits: 80e6, resultat: { bas: -2.5e6, central: -2e6, haut: -1.8e6 }, taux: -0.025, seuil: 0.03 },
    ...{ marge: 400e3, sansObjet: false, position: 'dans_la_fourchette' },
    ...autre
  }
});
const dits = (ligne: CritereLu) => COLONNES_DU_CRITERE.map(({ cell }) => clair(cell(ligne)));

describe('le critère 1° sur la projection', () => {
  it('montre sa base, son taux, son seuil, sa marge et ce que la fourchette permet de dire', () => {
    expect(dits(lu())).toEqual([
      'CH A',
      '80,0 M€',
      'déficit de 2,5 %',
      '3 %',
      '400 k€ de marge',
      'le seuil est dans la fourchette : rempli au bas, non au haut'
    ]);
    // 3,004 % pour 3 % : assez de décimales pour les distinguer.
    expect(dits(lu({ taux: -0.03004, marge: -32e3, position: 'rempli' })).slice(2)).toEqual([
      'déficit de 3,004 %',
      '3 %',
      '32 k€ au-delà',
      'serait rempli dans toute la fourchette'
    ]);
  });

  it('dit un excédent, et d’un résultat nul l’équilibre, sans taux', () => {
    const taux = [0.012, 0].map((t) => dits(lu({ taux: t }))[2]);
    expect(taux).toEqual(['excédent de 1,2 %', 'équilibre']);
  });

  it('ne dit ni marge ni critère de ce qui est trop petit, sans liste ou sans projection', () => {
    expect(dits(lu({ sansObjet: true })).slice(4)).toEqual(['—', 'sans objet : 10,0 M€ de produits du CRP au plus']);
    expect(clair(positionEnMots(lu({ seuil: null, marge: null, position: null })))).toMatch(/^indéterminé : la liste/u);
    expect(dits({ nom: 'CH B', lu: null })).toEqual(['CH B', '—', '—', '—', '—', 'l’outil n’a pas de quoi projeter']);
  });
});
