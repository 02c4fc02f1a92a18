import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '$lib/schema/tables';
import { FileUnreadable, SchemaTooRecent } from './errors';
import { filesFor, parseManifest, type Manifest } from './manifest';

const fichier = (table: Manifest['tables'][number]['table'], partition: string | null, chemin: string) => ({
  ...{ table, partition, chemin },
  lignes: 3,
  octets: 1200,
  sha256: 'a'.repeat(64),
  debut: '2019-12-31',
  fin: '2024-12-31'
});

const manifeste: Manifest = {
  schemaVersion: SCHEMA_VERSION,
  dataVersion: '7f3a91c',
  viewsVersion: '1',
  jeu: 'essai',
  tables: [
    { ...fichier('ght', null, 'ght.parquet'), debut: null, fin: null },
    fichier('mesure', 'ZZ-01', 'ght/ZZ-01/mesure.parquet'),
    fichier('mesure', 'ZZ-02', 'ght/ZZ-02/mesure.parquet'),
    fichier('mesure', null, 'mesure.parquet')
  ],
  sources: [
    {
      ...{ id: 'sae', producteur: 'DREES', titre: 'SAE', edition: '2024' },
      ...{ licence: null, mise_a_jour: '2025-10-01', url: null, note: null }
    }
  ]
};

function avec(changement: Record<string, unknown>): string {
  return JSON.stringify({ ...manifeste, ...changement });
}

describe('le manifeste', () => {
  it('bien formé, il se lit tel quel', () => {
    expect(parseManifest(JSON.stringify(manifeste))).toEqual(manifeste);
  });

  it('d’une version à venir, il demande de recharger la page', () => {
    const lire = () => parseManifest(avec({ schemaVersion: SCHEMA_VERSION + 1 }), 'essai/manifest.json');
    expect(lire).toThrow(SchemaTooRecent);
    expect(lire).toThrow(`(version ${SCHEMA_VERSION + 1})`);
  });

  it('une page web à sa place est dite illisible', () => {
    expect(() => parseManifest('<!doctype html>', 'essai/manifest.json')).toThrow(
      'Le fichier «\u00a0essai/manifest.json\u00a0» est illisible\u00a0: ce n’est pas du JSON.'
    );
  });

  it.each([
    ['un chemin qui sort du dossier', { tables: [fichier('ght', null, '../ght.parquet')] }],
    ['un chemin absolu', { tables: [fichier('ght', null, '/ght.parquet')] }],
    ['une adresse', { tables: [fichier('ght', null, 'https://exemple.fr/ght.parquet')] }],
    ['une table inconnue', { tables: [{ ...fichier('ght', null, 'x.parquet'), table: 'toString' }] }],
    ['une empreinte trop courte', { tables: [{ ...fichier('ght', null, 'x.parquet'), sha256: 'abc' }] }],
    ['un nombre de lignes négatif', { tables: [{ ...fichier('ght', null, 'x.parquet'), lignes: -1 }] }],
    ['aucune version des données', { dataVersion: '' }],
    ['une source sans producteur', { sources: [{ ...manifeste.sources[0], producteur: null }] }]
  ])('%s est refusé', (_, changement) => {
    expect(() => parseManifest(avec(changement))).toThrow(FileUnreadable);
  });
});

describe('les fichiers dont une question a besoin', () => {
  const chemins = (needs: Parameters<typeof filesFor>[1]) => filesFor(manifeste, needs).map((f) => f.chemin);

  it('une table entière, toutes ses parties', () => {
    expect(chemins([{ table: 'mesure' }])).toEqual([
      'ght/ZZ-01/mesure.parquet',
      'ght/ZZ-02/mesure.parquet',
      'mesure.parquet'
    ]);
  });

  it('une partie, et ce qui n’est pas partagé', () => {
    expect(chemins([{ table: 'mesure', partitions: ['ZZ-02'] }, { table: 'ght' }, { table: 'ght' }])).toEqual([
      'ght.parquet',
      'ght/ZZ-02/mesure.parquet',
      'mesure.parquet'
    ]);
  });
});
