import { describe, expect, it } from 'vitest';
import { anneeParMois, type MoisDEntite } from './annee-par-mois';

const entite = (exercice: number[], mois: number[], dernierExercice = 2025, clos: number | null = 7): MoisDEntite => ({
  ...{ base: { dernierExercice }, dernier: { montants: { resultat: clos } }, mois: { exercice, dernier: mois } }
});

describe('l’année mois par mois', () => {
  it('additionne les entités sur les mois que toutes connaissent', () => {
    expect(anneeParMois([entite([1, 3, 6], [2, 4, 6, 8]), entite([10, 20], [1, 1, 1, 1])])).toEqual({
      realise: [11, 23],
      precedent: { exercice: 2025, mois: [3, 5, 7, 9], clos: 14 }
    });
  });

  it('n’a aucun mois dès qu’une entité n’en a pas : un manque n’est pas zéro', () => {
    const sans = { base: null, dernier: null, mois: { exercice: [], dernier: [] } };
    expect(anneeParMois([entite([1, 3], [2, 4]), sans])).toEqual({ realise: [], precedent: null });
    expect(anneeParMois([])).toEqual({ realise: [], precedent: null });
  });

  it('ne dit pas comment l’exercice s’est clos quand la clôture d’une entité manque', () => {
    expect(anneeParMois([entite([1], [2]), entite([1], [2], 2025, null)]).precedent).toEqual({
      ...{ exercice: 2025, mois: [4], clos: null }
    });
  });

  it('n’additionne pas deux exercices clos différents', () => {
    expect(anneeParMois([entite([1], [2], 2025), entite([1], [2], 2024)])).toEqual({ realise: [2], precedent: null });
  });
});
