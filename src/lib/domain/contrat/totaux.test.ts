import { describe, expect, it } from 'vitest';
import { ecarteesEnMots, totalAvecCible } from './totaux';

const rangees = [
  { id: 'a', valeur: 3, cible: 4 },
  { id: 'b', valeur: null, cible: 10 },
  { id: 'c', valeur: 7, cible: null },
  { id: 'd', valeur: 2, cible: 2 },
  { id: 'e', valeur: null, cible: null, sansObjet: true }
];

describe('un total à côté de sa cible', () => {
  it('se prend sur les mêmes contrats que la cible', () => {
    // Seuls a et d ont les deux : 3 + 2 = 5 pour 4 + 2 = 6 ; ni les 10 de b ni les 7 de c ne comptent.
    expect(totalAvecCible(rangees)).toEqual({
      valeur: 5,
      cible: 6,
      comptees: ['a', 'd'],
      ecartees: [
        { id: 'b', raison: 'sans_valeur' },
        { id: 'c', raison: 'sans_cible' },
        { id: 'e', raison: 'sans_objet' }
      ],
      total: 5
    });
  });

  it('dit combien de contrats il laisse de côté, et pourquoi', () => {
    expect(ecarteesEnMots(totalAvecCible(rangees), 'contrat')).toBe(
      '3\u00a0contrats sur 5 non comptés\u00a0: 1\u00a0sans objet, 1\u00a0sans valeur, 1\u00a0sans cible'
    );
    expect(ecarteesEnMots(totalAvecCible(rangees.slice(0, 2)), 'contrat')).toBe(
      '1\u00a0contrat sur 2 non compté\u00a0: 1\u00a0sans valeur'
    );
    expect(ecarteesEnMots(totalAvecCible([]), 'contrat')).toBe('');
  });

  it('sans aucun contrat complet, n’est pas zéro mais rien', () => {
    expect(totalAvecCible(rangees.slice(1, 3))).toMatchObject({ valeur: null, cible: null });
  });
});
