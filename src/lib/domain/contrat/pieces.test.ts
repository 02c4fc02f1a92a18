import { describe, expect, it } from 'vitest';
import type { LigneCompte } from '../comptes/comptes-ej';
import { comptesManquants, manqueParmi, piecesManquantes } from './pieces';

const nomDe = (ej: string) => `CH ${ej}`;
const compte = (
  ej: string,
  fin: string,
  version: LigneCompte['version'],
  poste: LigneCompte['poste'] = 'C1',
  montant: number | null = 1
) => ({ ej, fin, version, poste, montant });
const dits = (manques: ReturnType<typeof comptesManquants>) =>
  manques.map(({ piece, exercice, nombre, sur, noms }) => [piece, exercice, `${nombre}/${sur}`, noms.join()]);

describe('les comptes qu’une entité devrait avoir donnés', () => {
  const comptes = [
    compte('A', '2025-12-31', 'cf_arrete'),
    compte('A', '2026-08-31', 'situation'),
    compte('B', '2026-04-30', 'ria1'),
    compte('A', '2026-12-31', 'plan_tresorerie'),
    compte('B', '2026-08-31', 'plan_tresorerie')
  ];

  it('fin septembre : le compte financier de l’an dernier, une situation et un RIA de l’année, un plan de trésorerie des mois à venir', () => {
    expect(dits(comptesManquants(comptes, ['A', 'B'], '2026-09-30', nomDe))).toEqual([
      ['compte_financier', 2025, '1/2', 'CH B'],
      ['situation', 2026, '1/2', 'CH B'],
      ['ria', 2026, '1/2', 'CH A'],
      ['plan_tresorerie', 2026, '1/2', 'CH B'],
      ['eprd', 2026, '2/2', 'CH A,CH B'],
      ['echues', 2026, '1/1', 'CH A'],
      ['capital', 2025, '1/1', 'CH A']
    ]);
  });

  it('le compte financier de l’an dernier n’est pas attendu le 31 mai, il l’est le 1er juin', () => {
    const de = (au: string) =>
      comptesManquants([], ['A'], au, nomDe).flatMap((m) => (m.piece === 'compte_financier' ? [m.exercice] : []));
    expect([de('2026-05-31'), de('2026-06-01')]).toEqual([[2024], [2025]]);
  });

  it('avant avril, aucune situation de l’année n’est attendue ; avant juillet, aucun RIA', () => {
    const pieces = (au: string) => comptesManquants([], ['A'], au, nomDe).map(({ piece }) => piece);
    expect(pieces('2026-03-31')).toEqual(['compte_financier', 'plan_tresorerie', 'eprd']);
    expect(pieces('2026-04-01')).toEqual(['compte_financier', 'situation', 'plan_tresorerie', 'eprd']);
    expect(pieces('2026-07-01')).toEqual(['compte_financier', 'situation', 'ria', 'plan_tresorerie', 'eprd']);
  });

  it('d’un document venu, ce qu’il devrait dire : TPER des deux personnels, motif 2 à côté de l’intérim, échues, capital', () => {
    const venus = [
      compte('A', '2026-12-31', 'eprd', 'tper_pm'),
      compte('A', '2026-08-31', 'situation', 'interim_62113'),
      compte('A', '2026-08-31', 'situation', 'dettes_sociales_fiscales_echues'),
      compte('A', '2025-12-31', 'cf_arrete', 'capital_contractuel', null)
    ];
    const manquent = (plus: typeof venus) =>
      comptesManquants([...venus, ...plus], ['A'], '2026-09-30', nomDe).map(({ piece }) => piece);
    expect(manquent([])).toEqual(['ria', 'plan_tresorerie', 'tper', 'motif_2', 'echues', 'capital']);
    expect(
      manquent([
        compte('A', '2026-12-31', 'eprd', 'tper_pnm'),
        compte('A', '2026-08-31', 'situation', 'contrats_motif_2', 0),
        compte('A', '2026-08-31', 'situation', 'fournisseurs_echus', 0),
        compte('A', '2025-12-31', 'cf_approuve', 'capital_contractuel', 0)
      ])
    ).toEqual(['ria', 'plan_tresorerie']);
  });

  it('un compte publié après la date n’a encore rien dit', () => {
    const plan = { ...compte('A', '2026-12-31', 'plan_tresorerie'), budget: 'H', debut: '2026-12-01' };
    const manque = (publie_le: string) => piecesManquantes([{ ...plan, publie_le }], 'A', '2026-09-30');
    expect([
      manque('2026-09-30').includes('plan_tresorerie'),
      manque('2026-10-01').includes('plan_tresorerie')
    ]).toEqual([false, true]);
  });

  it('sans entité, rien ne manque', () => {
    expect(comptesManquants([], [], '2026-09-30', nomDe)).toEqual([]);
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
