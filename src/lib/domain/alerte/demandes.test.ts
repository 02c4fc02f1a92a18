import { describe, expect, it } from 'vitest';
import type { Manque, Piece } from '../contrat/pieces';
import { avecIndecidables } from './demandes';

const contrat = {
  membres: ['A', 'B'],
  deTous: (piece: Piece) => (piece === 'meteo_ars' ? ['A', 'B'] : ['A']),
  nomDe: (ej: string) => `CH ${ej}`,
  au: '2026-09-30'
};
const plan: Manque = {
  ...{ piece: 'plan_tresorerie', exercice: 2026, nombre: 1, sur: 2, noms: ['CH A'] },
  parEj: [{ ej: 'A', nombre: 1, sur: 1, noms: ['CH A'] }]
};
const indecis = (entite: string, manque: string) => ({ entite, issue: 'indecidable', manque });

describe('ce qui déciderait un examen qui ne peut pas l’être', () => {
  it('se demande à l’établissement, et non deux fois', () => {
    expect(avecIndecidables([plan], [indecis('A', 'plan_tresorerie')], contrat)).toEqual([plan]);
    const [avecB] = avecIndecidables([plan], [indecis('B', 'plan_tresorerie')], contrat);
    expect(avecB).toMatchObject({ nombre: 2, sur: 2, noms: ['CH A', 'CH B'] });
    expect(avecB?.parEj.map(({ ej }) => ej)).toEqual(['A', 'B']);
  });

  it('d’un EPRD rejeté, le nouveau, une fois pour les deux personnels', () => {
    const deux = [indecis('B', 'eprd_approuve'), indecis('B', 'eprd_approuve')];
    expect(avecIndecidables([], deux, contrat)).toEqual([
      {
        ...{ piece: 'eprd_approuve', exercice: 2026, nombre: 1, sur: 2, noms: ['CH B'] },
        parEj: [{ ej: 'B', nombre: 1, sur: 1, noms: ['CH B'] }]
      }
    ]);
  });

  it('de tout le contrat, à qui en répond', () => {
    const lus = avecIndecidables(
      [],
      [indecis('contrat', 'meteo_etablissement'), indecis('contrat', 'meteo_ars')],
      contrat
    );
    expect(lus.map((m) => [m.piece, m.exercice, m.nombre, m.sur, m.parEj.map(({ ej }) => ej).join()])).toEqual([
      ['meteo_etablissement', null, 1, 1, 'A'],
      ['meteo_ars', null, 1, 1, 'A,B']
    ]);
  });

  it('se demande chose par chose, et seulement si l’examen est indécidable', () => {
    const pieces = (examens: Parameters<typeof avecIndecidables>[1]) =>
      avecIndecidables([], examens, contrat).map(({ piece, exercice }) => [piece, exercice]);
    expect(pieces([indecis('A', 'encours_dette\nsituation_n_1')])).toEqual([
      ['termes_cloture', 2025],
      ['situation_n_1', 2025]
    ]);
    expect(
      pieces([
        { ...indecis('A', 'caf'), issue: 'non_remplie' },
        { ...indecis('A', 'caf'), manque: null }
      ])
    ).toEqual([]);
  });

  it('ne se tait pas d’une chose que rien ne demande', () => {
    expect(() => avecIndecidables([], [indecis('A', 'caf\ninconnue')], contrat)).toThrow('inconnue');
  });
});
