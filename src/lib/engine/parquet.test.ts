import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTable } from './ddl';
import { parquetToArrow } from './parquet';

let dossier: string;

async function parquetDe(table: Parameters<typeof createTable>[0], insert: string, copy = `SELECT * FROM "${table}"`) {
  const chemin = join(dossier, `${Math.random().toString(36).slice(2)}.parquet`);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(createTable(table));
  await connection.run(`INSERT INTO "${table}" BY NAME ${insert}`);
  await connection.run(`COPY (${copy}) TO '${chemin}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`);
  connection.closeSync();
  return new Uint8Array(await readFile(chemin));
}

function lignes(ipc: Uint8Array): Record<string, unknown>[] {
  return tableFromIPC(ipc)
    .toArray()
    .map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'parquet-'));
});
afterAll(() => rm(dossier, { recursive: true }));

describe('la lecture d’un fichier Parquet', () => {
  it('des vides suivis de 0,832 restent des vides puis 0,832', async () => {
    const bytes = await parquetDe(
      'reference',
      `SELECT 'TAUX' AS indicateur, 'v1' AS definition, DATE '2024-01-01' AS debut, DATE '2024-12-31' AS fin,
        'national' AS groupe, i::INTEGER AS n, CASE WHEN i < 3000 THEN NULL ELSE 0.832 END AS p20,
        NULL::DOUBLE AS mediane, -1.5 AS p80, 'm' AS methode, 's' AS source FROM range(3001) t(i)`
    );
    const lues = lignes(await parquetToArrow(bytes, 'reference', 'reference.parquet'));
    expect(lues).toHaveLength(3001);
    expect(lues[0]?.p20).toBeNull();
    expect(lues[2999]?.p20).toBeNull();
    expect(lues[3000]).toMatchObject({ n: 3000, p20: 0.832, mediane: null, p80: -1.5, indicateur: 'TAUX' });
  });

  it('une date est un jour, accents et apostrophes compris dans les textes, vrai et faux tels quels', async () => {
    const bytes = await parquetDe(
      'jeu',
      `SELECT 'essai' AS nom, 'Jeu d’essai — Éléments' AS titre, 'GE' AS region, 'Grand Est' AS region_libelle,
        DATE '1969-12-31' AS donnees_au, (i = 1) AS simule, '' AS presentation FROM range(2) t(i)`
    );
    const ipc = await parquetToArrow(bytes, 'jeu', 'jeu.parquet');
    const jours = tableFromIPC(ipc).getChild('donnees_au');
    expect(String(jours?.type)).toBe('Date32<DAY>');
    const lues = lignes(ipc);
    expect(new Date(Number(lues[0]?.donnees_au)).toISOString().slice(0, 10)).toBe('1969-12-31');
    expect(lues.map((l) => l.simule)).toEqual([false, true]);
    expect(lues[0]).toMatchObject({ titre: 'Jeu d’essai — Éléments', presentation: '' });
  });

  it('une colonne facultative absente du fichier est vide, une colonne inconnue est laissée', async () => {
    const bytes = await parquetDe(
      'succession',
      `SELECT '540000001' AS ancien, '540000002' AS nouveau, 'CH ancien' AS libelle, NULL::DATE AS date, 's' AS source`,
      `SELECT source, nouveau, ancien, libelle, 12 AS surplus FROM succession`
    );
    const ipc = await parquetToArrow(bytes, 'succession', 'succession.parquet');
    expect(tableFromIPC(ipc).schema.names).toEqual(['ancien', 'nouveau', 'libelle', 'date', 'source']);
    expect(lignes(ipc)).toEqual([
      { ancien: '540000001', nouveau: '540000002', libelle: 'CH ancien', date: null, source: 's' }
    ]);
  });

  it('une colonne obligatoire qui manque est nommée', async () => {
    const bytes = await parquetDe(
      'succession',
      `SELECT '540000001' AS ancien, '540000002' AS nouveau, 'CH' AS libelle, NULL::DATE AS date, 's' AS source`,
      'SELECT ancien, libelle, date, source FROM succession'
    );
    await expect(parquetToArrow(bytes, 'succession', 's.parquet')).rejects.toThrow(
      'Le fichier «\u00a0s.parquet\u00a0» est illisible\u00a0: la colonne «\u00a0nouveau\u00a0» manque.'
    );
  });

  it('une colonne d’un autre type est refusée', async () => {
    const bytes = await parquetDe(
      'succession',
      `SELECT '540000001' AS ancien, '540000002' AS nouveau, 'CH' AS libelle, DATE '2020-01-01' AS date, 's' AS source`,
      `SELECT ancien, nouveau, libelle, '1er janvier' AS date, source FROM succession`
    );
    await expect(parquetToArrow(bytes, 'succession', 's.parquet')).rejects.toThrow(
      'la colonne «\u00a0date\u00a0» n’est pas du type attendu (date)'
    );
  });

  it('une table sans ligne se lit', async () => {
    const bytes = await parquetDe('succession', `SELECT * FROM succession`);
    expect(lignes(await parquetToArrow(bytes, 'succession', 's.parquet'))).toEqual([]);
  });

  it('un fichier tronqué, ou une page web à sa place, est illisible', async () => {
    const bytes = await parquetDe(
      'succession',
      `SELECT '540000001' AS ancien, '540000002' AS nouveau, 'CH' AS libelle, NULL AS date, 's' AS source`
    );
    await expect(parquetToArrow(bytes.subarray(0, bytes.length - 40), 'succession', 's.parquet')).rejects.toThrow(
      'ce n’est pas un fichier Parquet entier'
    );
    const page = new TextEncoder().encode('<!doctype html><title>Accueil</title>');
    await expect(parquetToArrow(page, 'succession', 's.parquet')).rejects.toThrow('illisible');
  });
});
