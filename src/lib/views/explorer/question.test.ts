import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { nonVide } from '../../../../tests/parity/remplies';
import { explorer } from './explorer';
import type { ExplorerModele } from './explorer.types';
import { anneesDe, besoinsDe, existeAuNiveau, repond } from './question';
import type { Question } from './question.types';

let db: NativeDatabase;
let modele: ExplorerModele;

beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
  modele = await explorer(db);
});
afterAll(() => db.close());

const par = (question: Partial<Question>): Question => ({
  ...{ indicateurs: ['LITS_MCO'], niveau: 'ght', perimetres: [], de: null, a: null },
  ...question
});

describe('une question libre', () => {
  it('tous les périmètres, une valeur par année : la définitive passe avant la provisoire, l’absente est dite', async () => {
    const { blocs, annees } = await repond(db, par({ de: 2023 }), modele);
    expect(annees).toEqual([2023, 2024]);
    const series = blocs[0]?.series.map((s) => [s.libelle, s.points.map((p) => [p.valeur, p.qualite])]);
    expect(series).toEqual([
      [
        'Plaine',
        [
          [110, 'ok'],
          [100, 'ok']
        ]
      ],
      [
        'Étangs',
        [
          [51, 'ok'],
          [40, 'ok']
        ]
      ],
      [
        'Voisin',
        [
          [null, 'manquant'],
          [null, 'manquant']
        ]
      ]
    ]);
    expect(blocs[0]?.series[0]?.origines[2024]).toEqual({ edition: 'edition_2024', source: 'essai' });
  });

  it('secret et sans activité restent des mots, jamais zéro', async () => {
    const { blocs } = await repond(db, par({ indicateurs: ['TAUX_OCCUPATION_MCO'] }), modele);
    const qualites = (ght: string) => blocs[0]?.series.find((s) => s.entite === ght)?.points.map((p) => p.qualite);
    expect(qualites('ZZ-01')).toEqual(['manquant', 'secret', 'manquant', 'ok']);
    expect(qualites('ZZ-02')).toEqual(['manquant', 'manquant', 'manquant', 'non_concerne']);
    expect(blocs[0]?.bandes.map((b) => [b.annee, b.mediane])).toEqual([
      [2023, 0.79],
      [2024, 0.8]
    ]);
  });

  it('un seul périmètre : ses hôpitaux, ceux sans ligne sont comptés', async () => {
    const question = par({ indicateurs: ['TRESORERIE'], niveau: 'ej', perimetres: ['ZZ-01'], de: 2024 });
    const { blocs } = await repond(db, question, modele);
    expect(blocs[0]?.series.map((s) => [s.entite, s.points[0]?.valeur])).toEqual([['970000001', -1_234_568]]);
    expect(blocs[0]?.sansLigne).toBe(1);
    expect(blocs[0]?.bandes).toEqual([]);
  });

  it('la région et les périmètres suivis ; une somme partielle le dit', async () => {
    const { blocs } = await repond(
      db,
      par({ indicateurs: ['ETP_PM', 'LITS_MCO'], niveau: 'region', de: 2024 }),
      modele
    );
    expect(blocs.map((b) => b.indicateur.code)).toEqual(['ETP_PM', 'LITS_MCO']);
    expect(blocs[0]?.series[0]?.points[0]?.partiel).toEqual({ presents: 1, attendus: 2 });
    expect(blocs[1]?.series.map((s) => [s.libelle, s.points[0]?.valeur])).toEqual([
      ['Région d’essai', 140],
      ['', 140]
    ]);
  });

  it('sans périmètre hors de la région, les périmètres suivis sont la région, dite une fois', async () => {
    const base = await NativeDatabase.open();
    const ght = petitJeu.ght.filter(({ region }) => region === 'ZZ');
    const mesure = petitJeu.mesure.filter(({ entite }) => entite !== 'SUIVIS' && !entite.startsWith('YY'));
    await base.fill({ ...petitJeu, ght, mesure }, tableNames);
    const { blocs } = await repond(base, par({ niveau: 'region', de: 2024 }), modele);
    expect(blocs[0]?.series.map((s) => [s.libelle, s.points[0]?.valeur])).toEqual([['Région d’essai', 140]]);
    base.close();
  });

  it('ce qui ne se somme pas n’a pas de valeur de groupe, et la réponse dit pourquoi', async () => {
    const { blocs } = await repond(db, par({ indicateurs: ['TRESORERIE'] }), modele);
    expect(blocs[0]?.vide).toBe('hors_niveau');
  });

  it('un rapport se lit à côté de celui de la région quand on demande les GHT, un volume non', async () => {
    const [modeleDeMesure] = nonVide(
      petitJeu.mesure.filter((m) => m.indicateur === 'TAUX_OCCUPATION_MCO' && m.valeur !== null)
    );
    const base = await NativeDatabase.open();
    const region = { ...modeleDeMesure, entite_type: 'region' as const, entite: 'ZZ', valeur: 0.8 };
    await base.fill({ ...petitJeu, mesure: [...petitJeu.mesure, region] }, tableNames);
    const codes = ['TAUX_OCCUPATION_MCO', 'LITS_MCO'];
    const regions = async (niveau: Question['niveau']) =>
      (await repond(base, par({ indicateurs: codes, niveau, de: 2024 }), modele)).blocs.map((b) =>
        b.region.map((p) => p.valeur)
      );
    expect(await regions('ght')).toEqual([[0.8], []]);
    expect(await regions('ej')).toEqual([[], []]);
    expect(await regions('region')).toEqual([[], []]);
    base.close();
  });

  it('un code inconnu est laissé, un texte hostile n’est qu’un code inconnu', async () => {
    const { blocs } = await repond(db, par({ indicateurs: ["'; DROP TABLE mesure; --", 'LITS_MCO'] }), modele);
    expect(blocs.map((b) => b.indicateur.code)).toEqual(['LITS_MCO']);
  });

  it('les sources sont celles des lignes montrées', async () => {
    const { sources } = await repond(db, par({}), modele);
    expect(sources.map((s) => s.id)).toEqual(['essai']);
  });
});

describe('ce qu’une question demande', () => {
  it('des années données à l’envers se lisent à l’endroit', () => {
    expect(anneesDe(par({ de: 2023, a: 2020 }), [2019, 2020, 2021, 2022, 2023])).toEqual([2020, 2021, 2022, 2023]);
  });

  it('deux GHT ne chargent que leurs mesures, tous les GHT les chargent toutes, la région aucune de GHT', () => {
    const mesure = (question: Question) => besoinsDe(question).find((besoin) => besoin.table === 'mesure');
    expect(mesure(par({ perimetres: ['GE-01', 'GE-02'] }))?.partitions).toEqual(['GE-01', 'GE-02']);
    expect(mesure(par({}))?.partitions).toBeUndefined();
    expect(mesure(par({ niveau: 'region', perimetres: ['GE-01'] }))?.partitions).toEqual([]);
  });

  it('un indicateur sans agrégation n’existe que par établissement', () => {
    const tresorerie = modele.indicateurs.find((i) => i.code === 'TRESORERIE');
    expect(tresorerie && (['region', 'ght', 'ej'] as const).map((n) => existeAuNiveau(tresorerie, n))).toEqual([
      false,
      false,
      true
    ]);
  });
});

describe('un hôpital issu d’une fusion', () => {
  it('porte sur sa série la fusion, à son année, et les entités réunies ; sans date, rien n’est placé', async () => {
    const base = await NativeDatabase.open();
    const succession = [
      {
        ...petitJeu.succession[0],
        nouveau: '970000001',
        ancien: '970000007',
        libelle: 'CH du Gué',
        date: '2023-01-01'
      },
      {
        ...petitJeu.succession[0],
        nouveau: '970000001',
        ancien: '970000008',
        libelle: 'CH du Pont',
        date: '2023-01-01'
      },
      { ...petitJeu.succession[0], nouveau: '970000003', ancien: '970000006', libelle: 'CH du Lac', date: null }
    ];
    await base.fill({ ...petitJeu, succession }, tableNames);
    const { blocs } = await repond(base, par({ niveau: 'ej' }), modele);
    const marques = Object.fromEntries((blocs[0]?.series ?? []).map((s) => [s.entite, s.changements]));
    expect(marques['970000001']).toEqual([{ annee: 2023, texte: 'CH du Gué, CH du Pont', fusion: true }]);
    base.close();
  });
});
