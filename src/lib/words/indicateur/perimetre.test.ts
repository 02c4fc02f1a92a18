import { describe, expect, it } from 'vitest';
import type { IndicateurModele, PerimetreSerie } from '$lib/views/indicateur/indicateur.types';
import type { Point } from '$lib/views/modele';
import { lirePerimetre } from './perimetre';
import { exempleModele } from './exemples.fixture';

const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/gu, ' ');

function points(annee: number, ...valeurs: (number | null)[]): Point[] {
  return valeurs.map((valeur, i) => ({
    annee: annee + i,
    valeur,
    qualite: valeur === null ? 'manquant' : 'ok',
    statut: 'definitif'
  }));
}

function perimetre(serie: Point[]): PerimetreSerie {
  return { ght: 'GE-11', libelle: 'Vosges', dansRegion: true, fin: null, serie, changements: [] };
}

const bandes = [{ annee: 2024, n: 130, p20: 700, mediane: 740, p80: 900 }];

describe('un indicateur pour un périmètre', () => {
  it('ne trace pas la région à côté d’une somme, dont elle écraserait l’échelle', () => {
    const region = points(2023, 11_000, 11_265);
    const serie = perimetre(points(2023, 762, 747));
    expect(lirePerimetre(exempleModele({ region }), serie).regionTracee).toEqual([]);
    const ratio = exempleModele({ region, indicateur: { ...exempleModele().indicateur, agregation: 'ratio' } });
    expect(lirePerimetre(ratio, serie).regionTracee).toEqual(region);
  });

  it('dit la valeur, le chemin et la place dans son titre', () => {
    const lu = lirePerimetre(exempleModele({ bandes }), perimetre(points(2023, 762, 747)));
    expect(simple(lu.titre)).toBe(
      'Lits MCO : 747 lits en 2024, 15 de moins qu’en 2023, au-dessus de la médiane des GHT'
    );
    expect(simple(lu.sousTitre)).toBe('Vosges · bande : 20e au 80e centile des GHT de France');
  });

  it('de comptes anciens n’a ni bande, ni région, et le dit', () => {
    const finances: Partial<IndicateurModele> = {
      indicateur: { ...exempleModele().indicateur, libelle: 'Durée', famille: 'finances', agregation: 'ratio' },
      bandes: [{ annee: 2014, n: 130, p20: 1, mediane: 2, p80: 3 }],
      region: points(2014, 12)
    };
    const lu = lirePerimetre(exempleModele(finances), perimetre(points(2013, 11, 12)));
    expect([lu.historique, lu.bandes, lu.regionTracee]).toEqual([true, [], []]);
    expect(simple(lu.sousTitre)).toBe('Vosges · ni classé, ni coloré');
  });

  it('sans valeur de groupe se lit membre par membre, avec les seules années renseignées', () => {
    const etablissements = [
      { ej: '880000001', nom: 'CH A', ght: 'GE-11', serie: points(2022, 0.05, null, 0.04) },
      { ej: '670000001', nom: 'CH B', ght: 'GE-01', serie: points(2022, 0.05, 0.05, 0.04) }
    ];
    const lu = lirePerimetre(exempleModele({ annees: [2022, 2023, 2024], etablissements }), perimetre([]));
    expect(lu.aDesValeurs).toBe(false);
    expect(lu.membres.map((m) => m.nom)).toEqual(['CH A']);
    expect(lu.anneesMembres).toEqual([2022, 2024]);
    expect(simple(lu.titre)).toBe('Lits MCO, membre par membre, dernière année : 2024');
  });

  it('d’une seule année le dit', () => {
    expect(simple(lirePerimetre(exempleModele(), perimetre(points(2024, 747))).sousTitre)).toBe(
      'Vosges · un seul point : 2024'
    );
  });
});
