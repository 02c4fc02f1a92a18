import { describe, expect, it } from 'vitest';
import { fixture, octets } from '../../../../tests/fixtures/fixtures';
import type { ImportResult } from '../types';
import { saeIdentite } from './identite';

const lis = async (octetsLus: Uint8Array, fichier: string): Promise<ImportResult> =>
  saeIdentite.importe(octetsLus, fichier);

describe('l’identité des établissements dans la SAE', () => {
  it('se reconnaît à son en-tête, en minuscules ou en capitales', () => {
    expect(saeIdentite.reconnait(fixture('sae/ID_2024r.csv'), 'x')).toBe(true);
    expect(saeIdentite.reconnait(fixture('sae/ID_2019r.csv'), 'x')).toBe(true);
    expect(saeIdentite.reconnait(fixture('sae/MCO_2024r.csv'), 'ID_2024r.csv')).toBe(false);
  });

  it('rassemble les sites par entité juridique, sans ligne de table : elle ne connaît pas les GHT', async () => {
    const r = await lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r).toMatchObject({ statut: 'lu', annee: 2024, lues: 5, gardees: 5, rows: {} });
    expect(r.source?.id).toBe('sae-id-2024');
    expect(r.identites?.map((i) => i.ej)).toEqual(['2A9780010', '990780011', '990780037']);
  });

  it('prend le nom et la commune du site de plus haute catégorie, puis du premier FINESS', async () => {
    const r = await lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r.identites?.[1]).toEqual({
      ej: '990780011',
      nom: 'HOPITAL DE HAUTEVAL',
      commune: 'HAUTEVAL',
      commune_insee: '99001',
      departement: '99',
      categorie: 'CH',
      juridique: 'public'
    });
  });

  it('distingue CHS, Corse et privé ; une commune vide est absente', async () => {
    const r = await lis(fixture('sae/ID_2024r.csv'), 'ID_2024r.csv');
    expect(r.identites?.[0]).toMatchObject({ nom: 'CENTRE DU SACRÉ-CŒUR', categorie: 'CHS', departement: '2A' });
    expect(r.identites?.[2]).toMatchObject({
      categorie: 'autre',
      juridique: 'prive',
      commune: null,
      commune_insee: null
    });
  });

  it('lit de même une édition aux colonnes en capitales', async () => {
    const r = await lis(fixture('sae/ID_2019r.csv'), 'ID_2019r.csv');
    expect(r.annee).toBe(2019);
    expect(r.identites).toMatchObject([{ ej: '990780011', nom: 'HOPITAL DE HAUTEVAL', categorie: 'CH' }]);
  });

  it('refuse un fichier passé par un tableur', async () => {
    const texte = 'an;fi;rs;fi_ej;stjr;catr\n2024;10000024;CH;10780054;1;PUB2';
    const r = await lis(octets(texte), 'ID_2024r.csv');
    expect(r).toMatchObject({ statut: 'refuse', gardees: 0 });
    expect(r.identites).toBeUndefined();
    expect(r.problems[0]).toMatchObject({ severite: 'refus', ligne: 2, valeur: '10000024' });
  });
});
