import { describe, expect, it } from 'vitest';
import { anneeParMois, type MoisDEntite } from './annee-par-mois';

const entite = (exercice: number[], dernier: number[], dernierExercice = 2025): MoisDEntite => ({
  ...{ base: { dernierExercice }, mois: { exercice, dernier } }
});

describe('l’année mois par mois', () => {
  it('additionne les entités sur les mois que toutes connaissent', () => {
    expect(anneeParMois([entite([1, 3, 6], [2, 4, 6, 8]), entite([10, 20], [1, 1, 1, 1])])).toEqual({
      realise: [11, 23],
      precedent: { exercice: 2025, mois: [3, 5, 7, 9] }
    });
  });

  it('n’a aucun mois dès qu’une entité n’en a pas : un manque n’est pas zéro', () => {
    const sans = { base: null, mois: { exercice: [], dernier: [] } };
    expect(anneeParMois([entite([1, 3], [2, 4]), sans])).toEqual({ realise: [], precedent: null });
    expect(anneeParMois([])).toEqual({ realise: [], precedent: null });
  });

  it('n’additionne pas deux exercices clos différents', () => {
    expect(anneeParMois([entite([1], [2], 2025), entite([1], [2], 2024)])).toEqual({ realise: [2], precedent: null });
  });
});
