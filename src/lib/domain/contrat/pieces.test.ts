import { describe, expect, it } from 'vitest';
import type { LigneCompte } from '../comptes/comptes-ej';
import { comptesManquants, debiteurDe, estDeLAgence, manqueParmi, periodeDeLaPiece, piecesManquantes } from './pieces';

const nomDe = (ej: string) => `CH ${ej}`;
const compte = (
  ej: string,
  fin: string,
  version: LigneCompte['version'],
  poste: LigneCompte['poste'] = 'C1',
  montant: number | null = 1
) => ({ ej, budget: 'H', fin, version, poste, montant });
const jours = [
  { code: 'ria1', mois: 6, jour: 15 },
  { code: 'ria2', mois: 10, jour: 15 }
];
const quand = (au: string) => ({ au, jours });
const dits = (manques: ReturnType<typeof comptesManquants>) =>
  manques.map(({ piece, exercice, nombre, sur, noms }) => [piece, exercice, `${nombre}/${sur}`, noms.join()]);

it('chaque pièce est due par quelqu’un\u00a0: l’hôpital, le support pour tout le contrat, ou l’agence', () => {
  const pieces = ['compte_financier', 'meteo_etablissement', 'meteo_ars', 'liste_ej', 'indicateurs'] as const;
  expect(pieces.map(debiteurDe)).toEqual(['etablissement', 'support', 'agence', 'agence', 'agence']);
  expect(pieces.filter(estDeLAgence)).toEqual(['meteo_ars', 'liste_ej', 'indicateurs']);
});

describe('les comptes qu’une entité devrait avoir donnés', () => {
  const comptes = [
    compte('A', '2025-12-31', 'cf_arrete'),
    compte('A', '2026-08-31', 'situation'),
    compte('B', '2026-04-30', 'ria1'),
    compte('A', '2026-12-31', 'plan_tresorerie', 'tresorerie'),
    compte('B', '2026-08-31', 'plan_tresorerie', 'tresorerie')
  ];

  it('fin septembre : le compte financier de l’an dernier, une situation et un RIA de l’année, un plan de trésorerie des mois à venir', () => {
    expect(dits(comptesManquants(comptes, ['A', 'B'], quand('2026-09-30'), nomDe))).toEqual([
      ['compte_financier', 2025, '1/2', 'CH B'],
      ['situation', 2026, '1/2', 'CH B'],
      ['ria1', 2026, '1/2', 'CH A'],
      ['plan_tresorerie', 2026, '1/2', 'CH B'],
      ['eprd', 2026, '2/2', 'CH A,CH B'],
      ['echues', 2026, '1/1', 'CH A'],
      ['capital', 2025, '1/1', 'CH A']
    ]);
  });

  it('le compte financier de l’an dernier n’est pas attendu le 31 mai, il l’est le 1er juin', () => {
    const de = (au: string) =>
      comptesManquants([], ['A'], quand(au), nomDe).flatMap((m) =>
        m.piece === 'compte_financier' ? [m.exercice] : []
      );
    expect([de('2026-05-31'), de('2026-06-01')]).toEqual([[2024], [2025]]);
  });

  it('avant avril, aucune situation de l’année n’est attendue ; jusqu’au jour du RIA 1, aucun RIA', () => {
    const pieces = (au: string) => comptesManquants([], ['A'], quand(au), nomDe).map(({ piece }) => piece);
    expect(pieces('2026-03-31')).toEqual(['compte_financier', 'plan_tresorerie', 'eprd']);
    expect(pieces('2026-04-01')).toEqual(['compte_financier', 'situation', 'plan_tresorerie', 'eprd']);
    expect(pieces('2026-06-15')).not.toContain('ria1');
    expect(pieces('2026-06-16')).toEqual(['compte_financier', 'situation', 'ria1', 'plan_tresorerie', 'eprd']);
  });

  it('d’un document venu, ce qu’il devrait dire : TPER des deux personnels, motif 2 à côté de l’intérim, échues, capital', () => {
    const venus = [
      compte('A', '2026-12-31', 'eprd', 'tper_pm'),
      compte('A', '2026-08-31', 'situation', 'interim_62113'),
      compte('A', '2026-08-31', 'situation', 'dettes_sociales_fiscales_echues'),
      compte('A', '2025-12-31', 'cf_arrete'),
      compte('A', '2025-12-31', 'cf_arrete', 'capital_contractuel', null)
    ];
    const manquent = (plus: typeof venus) =>
      comptesManquants([...venus, ...plus], ['A'], quand('2026-09-30'), nomDe).map(({ piece }) => piece);
    expect(manquent([])).toEqual(['ria1', 'plan_tresorerie', 'tper', 'motif_2', 'echues', 'capital']);
    expect(
      manquent([
        compte('A', '2026-12-31', 'eprd', 'tper_pnm'),
        compte('A', '2026-08-31', 'situation', 'contrats_motif_2', 0),
        compte('A', '2026-08-31', 'situation', 'fournisseurs_echus', 0),
        compte('A', '2025-12-31', 'cf_approuve', 'capital_contractuel', 0)
      ])
    ).toEqual(['ria1', 'plan_tresorerie']);
  });

  it('une ligne sans montant, comme une cellule vidée d’un classeur prérempli, n’a rien donné', () => {
    const vides = (montant: number | null) => [
      ...[compte('A', '2025-12-31', 'cf_arrete', 'C1', montant), compte('A', '2026-12-31', 'eprd', 'C1', montant)],
      ...[compte('A', '2026-08-31', 'situation', 'C1', montant), compte('A', '2026-12-31', 'ria1', 'C1', montant)],
      compte('A', '2026-12-31', 'plan_tresorerie', 'tresorerie', montant)
    ];
    const documents = ['compte_financier', 'situation', 'ria1', 'plan_tresorerie', 'eprd'];
    const manquent = (montant: number | null) =>
      comptesManquants(vides(montant), ['A'], quand('2026-09-30'), nomDe).flatMap(({ piece }) =>
        documents.includes(piece) ? [piece] : []
      );
    expect([manquent(null), manquent(0)]).toEqual([documents, []]);
  });

  it('le RIA 2 se demande une fois son jour passé, même à qui a donné le RIA 1, qui ne se demande plus', () => {
    const ria = (au: string, venus: typeof comptes = []) =>
      comptesManquants(venus, ['A'], quand(au), nomDe).flatMap(({ piece }) => (/^ria/u.test(piece) ? [piece] : []));
    const [ria1, ria2] = [[compte('A', '2026-12-31', 'ria1')], [compte('A', '2026-12-31', 'ria2')]];
    expect([ria('2026-10-15'), ria('2026-10-15', ria1), ria('2026-10-15', ria2)]).toEqual([['ria1'], [], []]);
    expect([ria('2026-10-16'), ria('2026-10-16', ria1), ria('2026-10-16', ria2)]).toEqual([['ria2'], ['ria2'], []]);
    expect(comptesManquants([], ['A'], { au: '2026-10-16', jours: [] }, nomDe).map(({ piece }) => piece)).not.toContain(
      'ria2'
    );
  });

  it('un plan de trésorerie se demande pour les six mois qui suivent la date', () => {
    expect(periodeDeLaPiece('plan_tresorerie', '2026-09-30')).toEqual({ debut: '2026-10-01', fin: '2027-03-31' });
    expect(periodeDeLaPiece('plan_tresorerie', '2026-12-15')).toEqual({ debut: '2027-01-01', fin: '2027-06-30' });
    expect(periodeDeLaPiece('ria1', '2026-09-30')).toBeNull();
  });

  it('un compte publié après la date n’a encore rien dit', () => {
    const plan = { ...compte('A', '2026-12-31', 'plan_tresorerie', 'tresorerie'), debut: '2026-12-01' };
    const manque = (publie_le: string) => piecesManquantes([{ ...plan, publie_le }], 'A', quand('2026-09-30'));
    expect([
      manque('2026-09-30').includes('plan_tresorerie'),
      manque('2026-10-01').includes('plan_tresorerie')
    ]).toEqual([false, true]);
  });

  it('sans entité, rien ne manque', () => {
    expect(comptesManquants([], [], quand('2026-09-30'), nomDe)).toEqual([]);
  });
});

it('ce qui n’a rien à contenir ne manque de rien', () => {
  const sans = (n: number) => n > 1;
  const membres: string[] = [];
  expect(manqueParmi('pilotes', [], sans, String, { membres })).toEqual([]);
  expect(manqueParmi('pilotes', [1], sans, String, { membres })).toEqual([]);
  expect(manqueParmi('pilotes', [1, 2, 3], sans, String, { membres })).toEqual([
    { piece: 'pilotes', nombre: 2, sur: 3, exercice: null, noms: ['2', '3'], parEj: [] }
  ]);
});

it('ce qui manque se compte par établissement : le sien, et ce qui est de tout le contrat', () => {
  const de: Record<string, string[]> = { commune: [], a: ['A'], b: ['B'], deux: ['A', 'B'], complete: ['B'] };
  const [manque] = manqueParmi('pilotes', Object.keys(de), (l) => l !== 'complete', String, {
    membres: ['A', 'B', 'C'],
    ejsDe: (l) => de[l] ?? []
  });
  expect(manque?.parEj).toEqual([
    { ej: 'A', nombre: 3, sur: 3, noms: ['commune', 'a', 'deux'] },
    { ej: 'B', nombre: 3, sur: 4, noms: ['commune', 'b', 'deux'] },
    { ej: 'C', nombre: 1, sur: 1, noms: ['commune'] }
  ]);
});

it('un plan sans solde à venir du budget H n’en est pas un : le jour le plus bas seul, un budget annexe, un mois passé', () => {
  const plan = (autres: Partial<LigneCompte>) => [
    { ...compte('A', '2026-12-31', 'plan_tresorerie', 'tresorerie', 1e6), ...autres }
  ];
  const manque = (comptes: ReturnType<typeof plan>) =>
    comptesManquants(comptes, ['A'], quand('2026-09-30'), nomDe).some(({ piece }) => piece === 'plan_tresorerie');
  expect(manque(plan({}))).toBe(false);
  expect(
    [
      plan({ poste: 'tresorerie_plus_bas' }),
      plan({ budget: 'E' }),
      plan({ fin: '2026-09-30' }),
      plan({ montant: null })
    ].map(manque)
  ).toEqual([true, true, true, true]);
});
