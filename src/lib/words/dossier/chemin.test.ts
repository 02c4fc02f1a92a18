import { expect, it } from 'vitest';
import type { ContratEntete, TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';
import { quiAuConseil } from '../reunion/planche';
import { pageDuChemin } from './chemin';
import { MOTS_DU_CHEMIN } from './mots';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Entete = Pick<ContratEntete, 'au' | 'debut' | 'gel' | 'vie' | 'arret'>;
const entete: Entete = {
  ...{ au: '2026-09-30', debut: '2025-01-01', arret: null, gel: null },
  vie: [
    {
      ...{ type: 'signature', date: '2024-12-15', dateTexte: '15 décembre 2024' },
      ...{ organisme: null, sens: null, gel: null, texte: 'Signature' }
    }
  ]
};

const version = (
  genre: 'cible' | 'tendanciel',
  points: { annee: number; valeur: number }[]
): TrajectoireDeSolde['versions'][number] => ({
  ...{ code: genre, version: genre, numero: 0, genre, enVigueur: true, parmiPlusieurs: false },
  points
});

const chemin: TrajectoireDeSolde = {
  ...{ solde: 'resultat_crp', perimetre: null, justesse: null },
  realise: [
    { annee: 2024, valeur: -9_000_000, statut: 'definitif' },
    { annee: 2025, valeur: -8_200_000, statut: 'provisoire' },
    { annee: 2026, valeur: null, statut: 'provisoire' }
  ],
  cible: { valeur: -5_000_000, absence: null },
  versions: [
    version('cible', [
      { annee: 2026, valeur: -5_000_000 },
      { annee: 2028, valeur: 0 }
    ]),
    version('tendanciel', [{ annee: 2028, valeur: -12_400_000 }])
  ],
  atterrissages: [
    { origine: 'etablissement', document: 'ria1', annee: 2026, valeur: -7_500_000 },
    {
      ...{ origine: 'outil', document: 'mois 8', annee: 2026, valeur: -8_000_000 },
      fourchette: { bas: -9_000_000, haut: -7_000_000 }
    }
  ],
  reserves: [
    { reserve: 'comptes_manquants', exercice: 2023, absents: ['CH A'], fermes: [] },
    { reserve: 'formule_outil', titre4DeN1: false, naives: [] },
    {
      ...{ reserve: 'justesse', entite: 'CH A', version: 'ria1', sens: 'trop_favorable' },
      ...{ ecartMoyen: -2_000_000, partMoyenne: -0.009 },
      exercices: [
        { exercice: 2023, ecart: -1_500_000 },
        { exercice: 2024, ecart: -2_500_000 }
      ]
    }
  ]
};

it('le chemin part du réalisé, va à la cible, et dit où chacun attend l’année', () => {
  const [page] = pageDuChemin(chemin, entete, 'de l’établissement');
  expect(clair(page?.titre ?? '')).toBe(
    'Résultat du CRP (budget H) : −7,5 M€ en 2026, 2,5 M€ sous la cible, projection de l’établissement (RIA 1)'
  );
  expect(page?.chiffres.map(({ libelle, precision, valeur }) => clair(`${libelle} (${precision}) ${valeur}`))).toEqual([
    'Dernier résultat réalisé (2025, provisoire) −8,2 M€',
    'Cible de l’année (2026) −5,0 M€',
    'Projection de l’établissement (RIA 1, écart à la cible −2,5 M€) −7,5 M€',
    'Projection de l’outil (8 mois connus, écart à la cible −3,0 M€) −9,0 M€ à −7,0 M€',
    'Cible du contrat (2028) 0 €',
    'Tendanciel (au fil de l’eau) (2028) −12,4 M€'
  ]);
  // What is missing from a sum is said wherever the sum is drawn, and how right the hospital's past documents were.
  expect(clair(page?.note ?? '').split('\n')).toEqual([
    '2023 : compte financier manquant de CH A.',
    'RIA 1, CH A : trop favorable de 2,0 M€ en moyenne (0,9 % des produits) ; compte financier moins document, 2023 : −1,5 M€, 2024 : −2,5 M€.'
  ]);
});

it('au-delà de quatre hôpitaux, dit de combien ceux qui s’écartent le plus se sont trompés, et combien d’autres', () => {
  const de = (n: number): TrajectoireDeSolde['reserves'][number] => ({
    ...{ reserve: 'justesse', entite: `CH ${n}`, version: 'ria1', sens: 'trop_favorable' },
    ...{ ecartMoyen: -n * 100_000, partMoyenne: -n / 1000, exercices: [{ exercice: 2024, ecart: -n * 100_000 }] }
  });
  const [page] = pageDuChemin({ ...chemin, reserves: [1, 2, 3, 4, 5, 6].map(de) }, entete, 'des hôpitaux');
  const lignes = clair(page?.note ?? '').split('\n');
  expect(lignes.map((ligne) => ligne.slice(0, 11))).toEqual([
    ...['RIA 1, CH 6', 'RIA 1, CH 5', 'RIA 1, CH 4', 'RIA 1, CH 3', 'Et 2 autres']
  ]);
  expect(MOTS_DU_CHEMIN.autres(1, 2).map(clair)).toEqual([
    'Et 1 autre hôpital, aux écarts moindres en part de leurs produits, et 2 autres hôpitaux, dont la part des produits n’est pas connue, à l’écran.'
  ]);
  expect(MOTS_DU_CHEMIN.autres(0, 0)).toEqual([]);
});

it('nomme comme la réunion ceux qui projettent, dans son titre, dans ses chiffres et dans son dessin', () => {
  const de = (n: number) => quiAuConseil({ tresorerie: Array.from({ length: n }, () => caisse) }).de;
  const caisse = { nom: 'CH', date: null, montant: null, jours: null, seuil: null, constates: [], plan: [] };
  const dits = [1, 3].map((n) => {
    const [page] = pageDuChemin(chemin, entete, de(n));
    const trace = page?.dessin.genre === 'chemin' ? page.dessin.chemin.atterrissages[0]?.libelle : '';
    return [page?.titre.split(', ').at(-1), page?.chiffres[2]?.libelle, trace].map((dit) => clair(dit ?? ''));
  });
  expect(dits).toEqual([
    ['projection de l’hôpital (RIA 1)', 'Projection de l’hôpital', 'hôpital (RIA 1)'],
    ['projection des hôpitaux (RIA 1)', 'Projection des hôpitaux', 'hôpitaux (RIA 1)']
  ]);
});

it('date la cible de l’année sans projection, et ne la redit pas quand le contrat finit cette année', () => {
  const dernier: TrajectoireDeSolde = {
    ...chemin,
    atterrissages: [],
    versions: [
      version('cible', [{ annee: 2026, valeur: -5_000_000 }]),
      version('tendanciel', [{ annee: 2026, valeur: -12_400_000 }])
    ]
  };
  const [page] = pageDuChemin(dernier, entete, 'de l’établissement');
  expect(page?.chiffres.slice(1).map(({ libelle, precision }) => `${libelle} (${precision})`)).toEqual([
    'Cible de l’année (2026)',
    'Tendanciel (au fil de l’eau) (2026)'
  ]);
});

it('sans cible, sans projection, ni compte, il n’y a pas de page : rien n’est tracé du seul tendanciel', () => {
  expect(pageDuChemin(null, entete, 'de l’établissement')).toEqual([]);
  const seul = {
    ...chemin,
    realise: [],
    atterrissages: [],
    versions: [version('tendanciel', [{ annee: 2028, valeur: -1 }])]
  };
  expect(pageDuChemin(seul, entete, 'de l’établissement')).toEqual([]);
});

it('d’un contrat arrêté, rien n’est tracé après sa dernière année comptée ou visée', () => {
  const arrete: Entete = { ...entete, arret: { motif: 'fin', le: '2026-06-30' } };
  const sans: TrajectoireDeSolde = {
    ...chemin,
    atterrissages: [],
    cible: { valeur: null, absence: 'arrete' },
    versions: [
      version('cible', [{ annee: 2026, valeur: -5_000_000 }]),
      version('tendanciel', [
        { annee: 2026, valeur: -11_000_000 },
        { annee: 2028, valeur: -12_400_000 }
      ])
    ]
  };
  const [page] = pageDuChemin(sans, arrete, 'de l’établissement');
  if (page?.dessin.genre !== 'chemin') throw new Error('un chemin');
  expect(page.dessin.chemin.versions.flatMap(({ points }) => points.map(({ annee }) => annee))).toEqual([2026, 2026]);
});
