import { describe, expect, it } from 'vitest';
import { fusionEnMots } from '$lib/format/nombre';
import type { IndicateurBref, Point } from '$lib/views/modele';
import {
  aVerifier,
  remarquesDuPoint,
  depuisEnMots,
  ecartEnMots,
  pointCourant,
  pointUnique,
  titreAnnee,
  titreSerie,
  titreTemps,
  valeurEnMots
} from './lecture';

const lits = { unite: 'lits', decimales: 0 };
const taux = { unite: 'fraction', decimales: 1 };

const indicateur: IndicateurBref = {
  code: 'TAUX_OCCUPATION_MCO',
  definition: '1',
  libelle: 'Taux d’occupation MCO',
  libelleCourt: 'Occupation MCO',
  famille: 'activite',
  groupe: 'Occupation et durée',
  direction: 'cible',
  agregation: 'ratio',
  principal: true,
  ...taux
};

function point(annee: number, valeur: number | null, autres: Partial<Point> = {}): Point {
  return { annee, valeur, qualite: valeur === null ? 'manquant' : 'ok', statut: 'definitif', ...autres };
}

/** Spaces of any width as plain ones, so that the expected sentences can be read. */
const simple = (texte: string | null) => texte?.replace(/[\u00a0\u202f]/gu, ' ') ?? null;

describe('le point dont l’écran parle', () => {
  it('est le dernier', () => {
    expect(pointCourant([point(2023, 1), point(2024, 2)])?.annee).toBe(2024);
    expect(pointCourant([])).toBeNull();
  });

  it('est la dernière valeur connue quand la dernière année manque', () => {
    expect(pointCourant([point(2023, 1), point(2024, null)])?.annee).toBe(2023);
    expect(pointCourant([point(2023, null), point(2024, null)])?.annee).toBe(2024);
  });

  it('reste la dernière année quand l’activité n’y est plus déclarée ou que la valeur est secrète', () => {
    expect(pointCourant([point(2023, 1), point(2024, null, { qualite: 'non_concerne' })])?.annee).toBe(2024);
    expect(pointCourant([point(2023, 1), point(2024, null, { qualite: 'secret' })])?.annee).toBe(2024);
  });
});

describe('un écart en mots', () => {
  it('dit de combien, en plus ou en moins, et depuis quand', () => {
    expect(simple(ecartEnMots(2222 - 2680, 2019, lits))).toBe('458 de moins qu’en 2019');
    expect(simple(ecartEnMots(1200, 2019, lits))).toBe('1 200 de plus qu’en 2019');
  });

  it('se compte en points pour un taux, au pluriel à partir de deux', () => {
    expect(simple(ecartEnMots(-0.041, 2019, taux))).toBe('4,1 points de moins qu’en 2019');
    expect(simple(ecartEnMots(0.012, 2019, taux))).toBe('1,2 point de plus qu’en 2019');
  });

  it('se compte en jours ou en euros quand c’est l’unité', () => {
    expect(simple(ecartEnMots(0.3, 2019, { unite: 'jours', decimales: 2 }))).toBe('0,30 j de plus qu’en 2019');
    expect(simple(ecartEnMots(-1_240_000, 2019, { unite: 'euros', decimales: 0 }))).toBe('1,2 M€ de moins qu’en 2019');
  });

  it('qui s’arrondit à rien se lit « comme en »', () => {
    expect(ecartEnMots(0.0001, 2019, taux)).toBe('comme en 2019');
  });
});

describe('une valeur en mots', () => {
  it('dit quand elle est provisoire ou partielle', () => {
    expect(simple(valeurEnMots(point(2024, 2222), lits))).toBe('2 222 lits');
    expect(simple(valeurEnMots(point(2024, 0.832, { statut: 'provisoire' }), taux))).toBe('83,2 % (provisoire)');
    expect(simple(valeurEnMots(point(2024, 90, { partiel: { presents: 2, attendus: 3 } }), lits))).toBe(
      '90 lits (deux membres connus sur trois)'
    );
  });

  it('absente, dit pourquoi et n’est jamais zéro', () => {
    expect(valeurEnMots(point(2024, null), lits)).toBe('non disponible');
    expect(valeurEnMots(point(2024, null, { qualite: 'non_concerne' }), lits)).toBe('sans activité déclarée');
    expect(valeurEnMots(point(2024, null, { qualite: 'secret' }), lits)).toBe('secret statistique');
  });
});

describe('le titre d’une série', () => {
  const bandes = [{ annee: 2024, n: 130, p20: 0.74, mediane: 0.82, p80: 0.88 }];

  it('dit la valeur, le chemin parcouru et la place parmi les GHT', () => {
    const serie = [point(2019, 0.811), point(2024, 0.832)];
    expect(simple(titreSerie(indicateur, serie, bandes, []))).toBe(
      'Taux d’occupation MCO : 83,2 % en 2024, 2,1 points de plus qu’en 2019, au-dessus de la médiane des GHT'
    );
  });

  it('ne compare pas par-dessus une rupture de série', () => {
    const serie = [point(2019, 0.811), point(2024, 0.832)];
    expect(simple(titreSerie(indicateur, serie, [], [{ annee: 2024, texte: 'champ élargi' }]))).toBe(
      'Taux d’occupation MCO : 83,2 % en 2024, rupture de série en 2024'
    );
    expect(depuisEnMots(serie, 2024, [{ annee: 2024, texte: 'champ élargi' }], taux)).toBe('');
  });

  it('compare les valeurs exactes, et compte de même ceux qui montent', () => {
    // 81,14 % puis 83,16 %, affichés 81,1 % et 83,2 % : 2,02 points, soit 2,0 et non 2,1.
    const serie = [point(2019, 0.811, { exacte: 0.8114 }), point(2024, 0.832, { exacte: 0.8316 })];
    expect(simple(depuisEnMots(serie, 2024, [], taux))).toBe('2,0 points de plus qu’en 2019');
    // 81,14 % puis 81,16 % : 0,02 point, qui s’arrondit à rien, bien que l’affichage passe de 81,1 % à 81,2 %.
    const stable = [point(2019, 0.811, { exacte: 0.8114 }), point(2024, 0.812, { exacte: 0.8116 })];
    expect(simple(titreTemps(indicateur, [{ points: serie }, { points: stable }], []))).toBe(
      'De 2019 à 2024 : hausse dans 1 périmètre sur 2, baisse dans 0'
    );
  });

  it('d’un seul point le dit, sans évolution', () => {
    const serie = [point(2019, null), point(2024, 0.832)];
    expect(simple(pointUnique(serie))).toBe('un seul point : 2024');
    expect(simple(titreSerie(indicateur, serie, [], []))).toBe(
      'Taux d’occupation MCO : 83,2 % en 2024, seule année disponible'
    );
    expect(pointUnique([point(2023, 1), point(2024, 2)])).toBeNull();
  });

  it('sans valeur dit pourquoi, et sans point dit qu’il n’y a aucune donnée', () => {
    expect(simple(titreSerie(indicateur, [point(2024, null, { qualite: 'non_concerne' })], bandes, []))).toBe(
      'Taux d’occupation MCO : sans activité déclarée en 2024'
    );
    expect(simple(titreSerie(indicateur, [], bandes, []))).toBe('Taux d’occupation MCO : aucune donnée');
  });

  it('de comptes anciens dit le dernier exercice public et ne situe pas', () => {
    const caf = { ...indicateur, libelle: 'Taux de CAF', famille: 'finances' as const };
    const serie = [point(2013, 0.02), point(2014, 0.03)];
    const bande = [{ annee: 2014, n: 130, p20: 0.01, mediane: 0.02, p80: 0.05 }];
    expect(simple(titreSerie(caf, serie, bande, []))).toBe('Taux de CAF : 3,0 %, dernier exercice public : 2014');
  });
});

describe('le titre d’une comparaison', () => {
  it('dit l’étendue et qui la borne, sans compter les absents pour zéro', () => {
    const items = [
      { libelle: 'Vosges', point: point(2024, 0.78) },
      { libelle: 'Sud Lorraine', point: point(2024, 0.832) },
      { libelle: 'Champagne', point: null },
      { libelle: 'Moselle Est', point: point(2024, 0.67) }
    ];
    expect(simple(titreAnnee(indicateur, items, 2024))).toBe(
      'Taux d’occupation MCO en 2024 : de 67,0 % (Moselle Est) à 83,2 % (Sud Lorraine)'
    );
    expect(simple(titreAnnee(indicateur, [], 2024))).toBe(
      'Taux d’occupation MCO en 2024 : aucun périmètre n’a de valeur'
    );
  });

  it('dans le temps, compte ceux qui montent et ceux qui baissent sur la même période', () => {
    const series = [
      { points: [point(2019, 0.8), point(2024, 0.84)] },
      { points: [point(2019, 0.8), point(2024, 0.67)] },
      { points: [point(2019, 0.8), point(2024, 0.8)] },
      { points: [point(2022, 0.8), point(2024, 0.9)] }
    ];
    expect(simple(titreTemps(indicateur, series, []))).toBe(
      'De 2019 à 2024 : hausse dans 1 périmètre sur 3, baisse dans 1'
    );
    expect(titreTemps(indicateur, [{ points: [point(2024, 0.8)] }], [])).toBeNull();
  });
});

describe('ce qui se lit à côté d’une valeur', () => {
  const clair: Point = { annee: 2023, valeur: 120, qualite: 'ok', statut: 'definitif' };
  const douteux: Point = { ...clair, annee: 2024, valeur: 12, reserve: 'dix fois 2023' };

  it('dit pourquoi elle est à vérifier, et de combien d’entités elle est faite', () => {
    expect(remarquesDuPoint(clair)).toEqual([]);
    expect(remarquesDuPoint({ ...douteux, fusion: 2 })).toEqual(['dix fois 2023', fusionEnMots(2)]);
  });

  it('sous un tableau, ne nomme que les valeurs qu’il montre', () => {
    const lignes = [{ libelle: 'CH Un', serie: [clair, douteux] }];
    expect(aVerifier(lignes, [2023, 2024])).toEqual(['CH Un, 2024\u00a0: dix fois 2023']);
    expect(aVerifier(lignes, [2023])).toEqual([]);
  });
});
