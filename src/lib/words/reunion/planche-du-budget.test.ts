import { expect, it } from 'vitest';
import { pageDuDialogue } from './dialogue';
import { pageDuRia } from './ria';
import { plancheDuDialogue, plancheDuRia } from './planche-du-budget';

type Ria = Parameters<typeof plancheDuRia>[0];
type Dialogue = Parameters<typeof plancheDuDialogue>[0];

const sec = (texte: string | null | undefined) => texte?.replaceAll('\u00a0', ' ');
const ria: Ria = {
  ...{ reunion: 'ria', exercice: 2026, mois: 9, jusquAu: '2026-09-30', fini: false, titres: [], resultats: [] },
  documents: [{ nom: 'CH A', document: 'ria1', transmisLe: '2026-06-10', precedent: 'eprd' }],
  pont: {
    ...{ selon: 'etablissement', depart: -2_000_000, arrivee: -7_500_000, nonChiffres: [], aDemander: null },
    pieces: [
      { code: 'C1', valeur: -4_500_000 },
      { code: 'C2', valeur: -1_000_000 }
    ]
  },
  ecartDeLOutil: -10_700_000,
  modifies: [],
  ailleurs: [],
  cible: -3_400_000,
  atterrissage: [{ origine: 'etablissement', document: 'ria1', valeur: -7_500_000 }],
  gains: {
    ...{ eprd: null, precedent: null, ria: 12_000_000 },
    ...{ report: 5_000_000, realises: 2_000_000, securises: 1_000_000, nonSecurises: 400_000, echus: 0 }
  }
};

it('un RIA part de l’EPRD, nomme le titre qui fait l’écart, et met ses gains en face de ce qui est sûr', () => {
  const planche = plancheDuRia(ria, 'CH A');
  expect(sec(planche?.titre)).toBe(
    'Résultat 2026 du CRP : −7,5 M€ au RIA, pour −2,0 M€ à l’EPRD ; « Charges de personnel » fait l’essentiel de l’écart de −5,5 M€'
  );
  expect(planche?.pont.pieces.map(({ libelle }) => libelle)).toEqual(['Charges de personnel', 'Charges médicales']);
  expect(planche?.chiffres.map((c) => [sec(c.libelle), sec(c.valeur), c.manque])).toEqual([
    ['EPRD initial', '−2,0 M€', false],
    ['Cible du contrat', '−3,4 M€', false],
    ['Projection de l’hôpital', '−7,5 M€', true],
    // 12 M€ counted, 5 + 2 + 1 in force or secured.
    ['Gains du plan comptés au RIA', '12,0 M€', true]
  ]);
  expect(sec(planche?.question)).toMatch(/^L’outil attend 10,7 M€ de moins que le RIA : demander/u);
});

it('un EPRD modificatif remplace le sien : −1 M€ devenu −1,5 M€, et −1 M€ de l’autre font −2,5 M€', () => {
  const de = (ej: string) => ({ ej, nom: ej, chiffres: { eprd: -1e6, precedent: null, hopital: null, outil: null } });
  const modifies = [{ ej: 'A', nom: 'A', numero: 1, arreteLe: '2026-07-20', resultat: -1_500_000, caf: null }];
  const chiffres = plancheDuRia({ ...ria, modifies, resultats: [de('A'), de('B')] }, 'somme')?.chiffres;
  expect(chiffres?.[1]).toMatchObject({
    ...{ libelle: 'EPRD modifié', precision: 'EPRD modificatif 1 du 20/07/2026, 1\u00a0entité sur 2' },
    valeur: '−2,5\u00a0M€'
  });
  const inconnu = modifies.map((m) => ({ ...m, resultat: null }));
  expect(
    plancheDuRia({ ...ria, modifies: inconnu, resultats: [de('A')] }, 'somme')?.chiffres.map(({ libelle }) => libelle)
  ).not.toContain('EPRD modifié');
});

it('un EPRD modificatif arrêté après le RIA le dit, avec son jour et ce qu’il met à sa place ; arrêté avant, rien', () => {
  const de = (ej: string, hopital: number) => ({
    ...{ ej, nom: ej, chiffres: { eprd: -1e6, precedent: null, hopital, outil: null } }
  });
  const lus = [
    {
      ej: 'A',
      nom: 'A',
      numero: 1,
      arreteLe: '2026-07-21',
      resultat: -3_000_000,
      caf: null,
      remplaceLeRia: true as const
    },
    { ej: 'B', nom: 'B', numero: 1, arreteLe: '2026-05-02', resultat: -9_000_000, caf: null }
  ];
  const m = {
    ...ria,
    documents: [...ria.documents, ...ria.documents],
    resultats: [de('A', -2_000_000), de('B', -4_000_000)]
  };
  const dite =
    'Arrêté après le RIA, un document en remplace les soldes pour 1 entité sur 2 : EPRD modificatif 1 du 21/07/2026, résultat du CRP de cette entité à −3,0 M€, au lieu de −2,0 M€.';
  expect(sec(plancheDuRia({ ...m, modifies: lus }, 'somme')?.note)).toBe(dite);
  expect(sec(pageDuRia({ ...m, modifies: lus }, 'somme').message)).toContain(dite);
  expect(plancheDuRia({ ...m, modifies: lus.slice(1) }, 'somme')?.note).toBeUndefined();
});

it('sans RIA, le pont va à l’outil, et dit ce que ses titres n’expliquent pas', () => {
  const planche = plancheDuRia(
    {
      ...{ ...ria, ecartDeLOutil: null },
      pont: {
        ...{ selon: 'outil', depart: -2_000_000, arrivee: -9_000_000, nonChiffres: [], aDemander: -7_000_000 },
        pieces: [{ code: 'non_explique', valeur: -7_000_000 }]
      },
      gains: { ...ria.gains, ria: null }
    },
    'CH A'
  );
  expect(sec(planche?.titre)).toMatch(/−9,0 M€ selon l’outil, pour −2,0 M€ à l’EPRD ; −7,0 M€ non expliqués/u);
  expect(planche?.pont.pieces).toMatchObject([{ libelle: 'Non expliqué', inconnu: true }]);
  expect(sec(planche?.question)).toMatch(/^7,0 M€ défavorables ne viennent d’aucun titre/u);
  expect(planche?.chiffres.map(({ libelle }) => libelle)).not.toContain('Gains du plan comptés au RIA');
  expect(plancheDuRia({ ...ria, pont: null }, 'CH A')).toBeNull();
});

const AUCUNE = { mois: 0, jusquAu: null, muets: ['CH A'] };
const mois: Dialogue = {
  ...{
    reunion: 'dialogue-de-gestion',
    exercice: 2026,
    mois: 9,
    capacite: { lits: AUCUNE, codage: AUCUNE, entites: [] },
    poles: { hopitaux: [], muets: ['CH A'] },
    jusquAu: '2026-09-30',
    payesJusquAu: '2026-09-30',
    titre1: []
  },
  modifies: [],
  ailleurs: [],
  rejetes: [],
  cumul: { realise: 607_100_000, eprd: 601_500_000, avant: null },
  pont: {
    ...{ depart: 50_000_000, arrivee: 40_000_000, nonChiffres: ['interim'], aDemander: -6_000_000 },
    pieces: [
      { code: 'P1', valeur: -4_000_000 },
      { code: 'non_explique', valeur: -6_000_000 }
    ]
  },
  entites: [
    {
      ...{ ej: 'A', nom: 'CH A' },
      chiffres: {
        ...{ pm_paye: 101, pm_avant: null, pm_tper: 100, pm_report: null, pm_volume: null, pm_prix: null },
        ...{ pnm_paye: 500, pnm_avant: null, pnm_tper: 510, pnm_report: null, pnm_volume: null, pnm_prix: null },
        ...{ interim: 2_000_000, interim_avant: 2_500_000, motif2: 1_000_000, motif2_avant: 400_000 },
        ...{ heures: null, heures_avant: null, astreintes: null, astreintes_avant: null },
        ...{ sejours: null, sejours_avant: null, recettes: null, recettes_avant: null },
        ...{ recettes_volume: null, recettes_prix: null }
      }
    }
  ]
};

it('un EPRD rejeté se dit au message et à côté des montants et des emplois que l’on en compare', () => {
  const page = pageDuDialogue({ ...mois, rejetes: ['CH A'] }, 'CH A');
  expect(sec(page.message)).toMatch(/ ; EPRD rejeté : CH A\.$/u);
  const dits = page.blocs.flatMap(({ id, note }) => (note?.includes('rejeté par l’ARS') ? [id] : []));
  expect(dits).toEqual(['titre-1', 'emplois']);
  expect(sec(page.blocs[1]?.note)).toBe(
    'EPRD 2026 rejeté par l’ARS : CH A ; ses montants et ses emplois ne sont autorisés par aucun acte.'
  );
  expect(pageDuDialogue(mois, 'CH A').message).not.toContain('rejeté');
});

it('un mois va de l’EPRD à date au réalisé, hors titre 4, et demande ce que le titre 1 n’explique pas', () => {
  const planche = plancheDuDialogue(mois, 'CH A');
  expect(sec(planche?.titre)).toMatch(
    /^Produits moins charges, fin septembre 2026 : 40,0 M€ pour 50,0 M€ à l’EPRD ; /u
  );
  expect(sec(planche?.sousTitre)).toContain('hors titre 4');
  expect(sec(planche?.question)).toBe(
    '6,0 M€ défavorables de charges de personnel ne sont ni paie médicale, ni paie non médicale, ni intérim (non chiffrés : Intérim) : à demander à l’établissement.'
  );
  expect(planche?.chiffres.map((c) => [sec(c.libelle), sec(c.precision), sec(c.valeur), c.manque])).toEqual([
    ['Charges de personnel (titre 1)', '601,5 M€ à l’EPRD à date, écart de +5,6 M€', '607,1 M€', true],
    ['ETPR médicaux payés, pour le TPER', 'écart de +1,0', '101,0 pour 100,0', true],
    ['ETPR non médicaux payés, pour le TPER', 'écart de −10,0', '500,0 pour 510,0', false],
    ['Emploi médical temporaire', '2,9 M€ en 2025, mêmes mois', '3,0 M€', true]
  ]);
  expect(plancheDuDialogue({ ...mois, jusquAu: null }, 'CH A')).toBeNull();
});
