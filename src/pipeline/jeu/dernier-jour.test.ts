import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import type { TableRows } from '$lib/schema/tables';
import { dernierJour } from './dernier-jour';

function jour(autres: TableRows) {
  const dits: string[] = [];
  const rows: TableRows = { ...petitJeu, ...autres };
  return [dernierJour(petitJeu.mesure, rows, ({ message }) => dits.push(message)), dits];
}

describe('« données au » d’un jeu', () => {
  it('est le dernier jour d’une mesure, d’un compte ou d’un jugement', () => {
    expect(jour({})).toEqual(['2024-12-31', []]);
    const points = petitJeu.contrat_point.map((p) => ({ ...p, date: '2025-02-15' }));
    expect(jour({ contrat_point: points })).toEqual(['2025-02-15', []]);
  });

  it('n’est pas avancé par un jugement daté de 2031, qui se dit', () => {
    const [premier, ...autres] = petitJeu.contrat_point;
    expect(jour({ contrat_point: [...autres, { ...premier, date: '2031-01-15' }] })).toEqual([
      '2024-12-31',
      [
        'Un jugement sur «\u00a0essai-2024\u00a0» est daté du 15/01/2031, qui n’est pas venu\u00a0: il n’avance pas la date des données.'
      ]
    ]);
  });

  it('n’est pas avancé non plus quand rien d’autre n’est dit du contrat, passé son terme', () => {
    const seul = petitJeu.contrat_point.slice(0, 1).map((p) => ({ ...p, date: '2031-01-15' }));
    const vides = { action_point: [], jalon: [], jalon_revision: [], gain_palier: [], trajectoire: [], compte: [] };
    const sans = { ...vides, contrat_evenement: [], transmission: [], decision: [], valeur_contradictoire: [] };
    expect(jour({ ...sans, contrat_point: seul })[0]).toBe('2024-12-31');
  });
});
