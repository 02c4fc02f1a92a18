import { describe, expect, it } from 'vitest';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { BlocReponse, Reponse } from '$lib/views/explorer/question.types';
import { titreBloc, titreReponse } from './phrase';
import { pourquoiVide } from './reponse';

function bloc(series: (number | null)[][], ruptures: number[] = []): BlocReponse {
  return {
    indicateur: {
      ...{ code: 'LITS', definition: '1', libelle: 'Lits de médecine', libelleCourt: 'Lits', famille: 'activite' },
      ...{ groupe: 'Lits', unite: 'lits', decimales: 0, direction: 'neutre', agregation: 'somme', principal: true }
    },
    series: series.map((valeurs, i) => ({
      ...{ entite: `ZZ-0${i + 1}`, libelle: `GHT ${i + 1}`, ght: null, origines: {}, changements: [] },
      points: valeurs.map((valeur, annee) => ({
        ...{ annee: 2022 + annee, valeur, statut: 'definitif' },
        qualite: valeur === null ? 'manquant' : 'ok'
      }))
    })),
    ruptures: ruptures.map((annee) => ({ annee, texte: 'rupture' })),
    ...{ sansLigne: 0, region: [], bandes: [], vide: null }
  };
}

const modele: ExplorerModele = {
  jeu: { nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2024-12-31', simule: true },
  annees: [2022, 2023, 2024],
  indicateurs: [],
  perimetres: [{ ght: 'ZZ-01', libelle: 'Plaine' }],
  etablissements: [],
  sources: []
};

const reponse = (n: number, perimetres: string[], annees: number[]): Reponse => ({
  question: { indicateurs: [], niveau: 'ej', perimetres, de: null, a: null },
  annees,
  blocs: Array.from({ length: n }, () => bloc([])),
  sources: []
});

describe('le titre d’une réponse', () => {
  it('dit les indicateurs, le niveau, les périmètres et les années', () => {
    expect(titreReponse(reponse(1, [], [2022, 2023, 2024]), modele)).toBe('Lits, par établissement, 2022 à 2024');
    expect(titreReponse(reponse(2, ['ZZ-01'], [2024]), modele)).toBe('Lits, Lits, par établissement, Plaine, 2024');
    expect(titreReponse(reponse(5, ['ZZ-01', 'ZZ-02'], [2024]), modele)).toBe(
      'Lits, Lits et 3 autres indicateurs, par établissement, 2 périmètres, 2024'
    );
  });

  it('ne nomme les périmètres suivis à côté de la région que s’ils y sont', () => {
    const deRegion = (series: (number | null)[][]) => {
      const { question, ...reste } = reponse(1, [], [2024]);
      return titreReponse({ ...reste, question: { ...question, niveau: 'region' }, blocs: [bloc(series)] }, modele);
    };
    expect(deRegion([[1]])).toBe('Lits, région, 2024');
    expect(deRegion([[1], [2]])).toBe('Lits, région et périmètres suivis, 2024');
  });
});

describe('le message d’un graphique', () => {
  it('compte les hausses et les baisses entre la première et la dernière année', () => {
    expect(
      titreBloc(
        bloc([
          [10, 12, 15],
          [20, 18, 16],
          [5, 5, 5],
          [null, 1, 2]
        ]),
        'ght'
      )
    ).toBe('Lits de médecine\u00a0: de 2022 à 2024, hausse dans 1 et baisse dans 1 sur 3\u00a0GHT');
  });

  it('une seule série : son écart', () => {
    expect(titreBloc(bloc([[10, null, 7]]), 'ej')).toBe('Lits de médecine\u00a0: −3 de 2022 à 2024');
  });

  it('l’écart est celui des valeurs exactes', () => {
    // 10,4 puis 6,6 : 3,8 de moins, soit 4 ; les arrondis 10 et 7 diraient 3.
    const seul = bloc([[10, null, 7]]);
    const series = seul.series.map((s) => ({
      ...s,
      points: s.points.map((p) => (p.valeur === null ? p : { ...p, exacte: p.valeur === 10 ? 10.4 : 6.6 }))
    }));
    expect(titreBloc({ ...seul, series }, 'ej')).toBe('Lits de médecine\u00a0: −4 de 2022 à 2024');
  });

  it('au niveau de la région, c’est son écart qui est dit', () => {
    expect(
      titreBloc(
        bloc([
          [10, 8, 7],
          [20, 21, 22]
        ]),
        'region'
      )
    ).toBe('Lits de médecine\u00a0: −3 de 2022 à 2024 (GHT 1)');
  });

  it('une rupture de série ne se compare pas par-dessus', () => {
    expect(titreBloc(bloc([[10, 50, 55]], [2023]), 'ght')).toBe('Lits de médecine\u00a0: +5 de 2023 à 2024');
    expect(titreBloc(bloc([[10, null, 55]], [2024]), 'ght')).toBeNull();
  });
});

it('dit pourquoi un indicateur ne répond rien, par niveau', () => {
  expect(pourquoiVide({ vide: null }, 'ght')).toBeNull();
  expect(pourquoiVide({ vide: 'hors_niveau' }, 'ght')).toBe('Cet indicateur n’existe pas au niveau du GHT.');
  expect(pourquoiVide({ vide: 'sans_ligne' }, 'ght')).toBe('Le jeu ne contient aucune ligne pour ce choix.');
});
