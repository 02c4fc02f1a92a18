import { describe, expect, it } from 'vitest';
import { fixture, octets } from '../../../../tests/fixtures/fixtures';
import { finess } from './finess';

describe('un extrait FINESS', () => {
  it('se reconnaît à sa première ligne ou à ses sections', () => {
    expect(finess.reconnait(fixture('finess/etalab_sain.csv'), 'x.csv')).toBe(true);
    expect(finess.reconnait(octets('structureet;990000011;990780011;CH'), 'x.csv')).toBe(true);
    expect(finess.reconnait(octets('finess,rs,cat\n'), 'finess.csv')).toBe(false);
  });

  it('sain, il est reconnu et n’est pas encore utilisé', async () => {
    const r = await finess.importe(fixture('finess/etalab_sain.csv'), 'etalab.csv');
    expect(r).toMatchObject({ statut: 'lu', lues: 2, gardees: 0, rows: {} });
    expect(r.problems).toMatchObject([{ severite: 'information', genre: 'reconnu, pas encore utilisé' }]);
  });

  it('passé par un tableur, il est refusé avec sa raison, jamais lu à moitié', async () => {
    const r = await finess.importe(fixture('finess/etalab_casse.csv'), 'etalab.csv');
    expect(r).toMatchObject({ statut: 'refuse', lues: 2, gardees: 0, rows: {} });
    expect(r.problems).toHaveLength(1);
    expect(r.problems[0]).toMatchObject({ severite: 'refus', ligne: 2, colonne: 'siret', valeur: '2,699E+13' });
    expect(r.problems[0]?.message).toContain('3 valeurs');
    expect(r.problems[0]?.suite).toContain('sans l’ouvrir dans un tableur');
  });
});
