import { describe, expect, it } from 'vitest';
import { comptesManquants, manqueParmi } from './pieces';

const nomDe = (ej: string) => `CH ${ej}`;
const compte = (ej: string, fin: string, version: 'situation' | 'ria1' | 'ria2' | 'cf_arrete' | 'plan_tresorerie') => ({
  ...{ ej, fin, version, poste: 'C1' }
});
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
      ['plan_tresorerie', 2026, '1/2', 'CH B']
    ]);
  });

  it('le compte financier de l’an dernier n’est pas attendu le 31 mai, il l’est le 1er juin', () => {
    const de = (au: string) =>
      comptesManquants([], ['A'], au, nomDe).flatMap((m) => (m.piece === 'compte_financier' ? [m.exercice] : []));
    expect([de('2026-05-31'), de('2026-06-01')]).toEqual([[2024], [2025]]);
  });

  it('avant avril, aucune situation de l’année n’est attendue ; avant juillet, aucun RIA', () => {
    const pieces = (au: string) => comptesManquants([], ['A'], au, nomDe).map(({ piece }) => piece);
    expect(pieces('2026-03-31')).toEqual(['compte_financier', 'plan_tresorerie']);
    expect(pieces('2026-04-01')).toEqual(['compte_financier', 'situation', 'plan_tresorerie']);
    expect(pieces('2026-07-01')).toEqual(['compte_financier', 'situation', 'ria', 'plan_tresorerie']);
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
