import { describe, expect, it } from 'vitest';
import { bilanDesEssais, naivePlusProche, sommeDesEssais } from './bilan-epreuve';
import type { Essai } from './epreuve-atterrissage';

const essai = (annee: number, clos: number, outil: number, hopital: Essai['hopital'] = null): Essai => ({
  ...{ annee, mois: 8, poste: 'C1', clos, hopital },
  prevus: { outil, ecart: 95, dernier: 90, lineaire: 80 }
});

describe('le bilan de l’épreuve', () => {
  it('donne de chaque mois et poste l’erreur moyenne sans signe, et sur combien d’exercices', () => {
    const ria = { montant: 104, versions: ['ria1'] as const };
    // Outil : |100 − 98| et |110 − 114|, 3 ; écart à date : 5 et 15, 10 ; ligne droite : 20 et 30, 25.
    expect(bilanDesEssais([essai(2024, 100, 98), essai(2025, 110, 114, ria)])).toEqual([
      {
        ...{ mois: 8, poste: 'C1', exercices: [2024, 2025] },
        erreurs: { outil: 3, ecart: 10, dernier: 15, lineaire: 25 },
        hopital: { erreur: 6, exercices: 1, versions: ['ria1'] }
      }
    ]);
    expect(bilanDesEssais([])).toEqual([]);
  });

  it('de plusieurs entités, additionne les prévisions de l’année que toutes ont : +2 et −4 font −2', () => {
    const somme = sommeDesEssais([[essai(2024, 100, 98), essai(2025, 100, 98)], [essai(2025, 110, 114)]]);
    expect(somme).toHaveLength(1);
    expect(somme[0]).toMatchObject({ annee: 2025, clos: 210, prevus: { outil: 212, ecart: 190 }, hopital: null });
  });

  it('de deux documents d’un même jour, nomme les deux : une somme de RIA 1 et de RIA 2 n’est pas un RIA 1', () => {
    const [ria1, ria2] = (['ria1', 'ria2'] as const).map((version) => ({ montant: 100, versions: [version] }));
    const somme = sommeDesEssais([[essai(2025, 100, 98, ria2)], [essai(2025, 100, 98, ria1)]]);
    expect(somme[0]?.hopital).toEqual({ montant: 200, versions: ['ria2', 'ria1'] });
    expect(bilanDesEssais(somme)[0]?.hopital?.versions).toEqual(['ria1', 'ria2']);
  });

  it('dit une naïve plus proche que l’outil, jamais l’outil plus proche que lui-même', () => {
    const [ligne] = bilanDesEssais([essai(2025, 100, 92)]);
    const methodes = (['outil', 'ecart', 'dernier'] as const).map((m) => ligne && naivePlusProche(ligne, m));
    expect(methodes).toEqual([false, true, false]);
  });
});
