import { describe, expect, it } from 'vitest';
import { apercu, fixture, genres, importe, octets } from '../../../../tests/fixtures/fixtures';
import { finess } from './finess';

describe('un extrait FINESS', () => {
  it('se reconnaît à sa première ligne ou à ses sections', () => {
    expect(finess.reconnait(apercu(fixture('finess/etalab_sain.csv')))).toBe(true);
    expect(finess.reconnait(apercu(octets('structureet;990000011;990780011;CH')))).toBe(true);
    expect(finess.reconnait(apercu(octets('finess,rs,cat\n')))).toBe(false);
  });

  it('sain, il est reconnu et n’est pas utilisé', async () => {
    const r = await importe(fixture('finess/etalab_sain.csv'), 'etalab.csv');
    expect(r).toMatchObject({ statut: 'lu', lues: 3, gardees: 0, rows: {} });
    expect(genres(r)).toEqual(['reconnu, pas utilisé', 'aucune ligne']);
    expect(r.ecarts.reduce((n, e) => n + e.nombre, 0)).toBe(3);
  });

  it('passé par un tableur, il est refusé avec sa raison, jamais lu à moitié', async () => {
    const r = await importe(fixture('finess/etalab_casse.csv'), 'etalab.csv');
    expect(r).toMatchObject({ statut: 'refuse', lues: 3, gardees: 0, rows: {} });
    expect(r.problems).toHaveLength(1);
    expect(r.problems[0]).toMatchObject({ severite: 'refus', ligne: 2, colonne: 'siret', valeur: '2,699E+13' });
    expect(r.problems[0]?.message).toContain('3 valeurs');
    expect(r.problems[0]?.suite).toContain('sans l’ouvrir dans un tableur');
  });
});
