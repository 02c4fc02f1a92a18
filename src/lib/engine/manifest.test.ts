import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '$lib/schema/tables';
import { FileUnreadable, SchemaTooRecent } from './errors';
import { parseManifest, parseParts, type Manifest, type ManifestFile } from './manifest';
import { composeManifest, filesFor } from './manifest-files';

const fichier = (tables: ManifestFile['tables'], partition: string | null, chemin: string): ManifestFile => ({
  ...{ tables, partition, chemin },
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
  fichiers: [
    { ...fichier({ ght: 3, jeu: 1 }, null, 'socle.zip'), debut: null, fin: null },
    fichier({ mesure: 3 }, null, 'mesure.parquet')
  ],
  parties: ['b'.repeat(64)],
  sources: [
    {
      ...{ id: 'sae', producteur: 'DREES', titre: 'SAE', edition: '2024' },
      ...{ licence: null, mise_a_jour: '2025-10-01', url: null, note: null }
    }
  ],
  anterieures: [
    { donneesAu: '2024-12-31', dataVersion: '0c1d2e3', schemaVersion: SCHEMA_VERSION, manifeste: 'c'.repeat(64) }
  ]
};

function avec(changement: Record<string, unknown>): string {
  return JSON.stringify({ ...manifeste, ...changement });
}

describe('le manifeste', () => {
  it('bien formé, il se lit tel quel', () => {
    expect(parseManifest(JSON.stringify(manifeste))).toEqual(manifeste);
  });

  it('écrit avant que des versions ne soient gardées, il n’en nomme aucune', () => {
    expect(parseManifest(avec({ anterieures: undefined })).anterieures).toEqual([]);
  });

  it('sans version gardée, il s’écrit sans leur liste', () => {
    const meta = { jeu: 'essai', sources: [], viewsVersion: '1' };
    expect(composeManifest(meta, manifeste.fichiers).textes.get('manifest.json')).not.toContain('anterieures');
    const suite = composeManifest({ ...meta, anterieures: manifeste.anterieures }, manifeste.fichiers);
    expect(parseManifest(suite.textes.get('manifest.json') ?? '').anterieures).toEqual(manifeste.anterieures);
    expect(suite.manifest.dataVersion).toBe(composeManifest(meta, manifeste.fichiers).manifest.dataVersion);
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
    ['un chemin qui sort du dossier', { fichiers: [fichier({ ght: 1 }, null, '../ght.parquet')] }],
    ['un chemin absolu', { fichiers: [fichier({ ght: 1 }, null, '/ght.parquet')] }],
    ['une adresse', { fichiers: [fichier({ ght: 1 }, null, 'https://exemple.fr/ght.parquet')] }],
    ['une table inconnue', { fichiers: [{ ...fichier({}, null, 'x.parquet'), tables: { toString: 1 } }] }],
    ['une empreinte trop courte', { fichiers: [{ ...fichier({ ght: 1 }, null, 'x.parquet'), sha256: 'abc' }] }],
    ['un nombre de lignes négatif', { fichiers: [fichier({ ght: -1 }, null, 'x.parquet')] }],
    ['une liste sans empreinte', { parties: ['abc'] }],
    ['aucune version des données', { dataVersion: '' }],
    ['une version antérieure sans empreinte', { anterieures: [{ ...manifeste.anterieures[0], manifeste: '' }] }],
    ['une source sans producteur', { sources: [{ ...manifeste.sources[0], producteur: null }] }]
  ])('%s est refusé', (_, changement) => {
    expect(() => parseManifest(avec(changement))).toThrow(FileUnreadable);
  });
});

const PARTIES = ['ZZ-01', 'ZZ-02'].map((ght) => fichier({ mesure: 3 }, ght, `ght/${ght}/mesure.parquet`));

describe('les fichiers dont une question a besoin', () => {
  const chemins = async (needs: Parameters<typeof filesFor>[1]) =>
    (await filesFor(manifeste, needs, () => Promise.resolve(PARTIES))).map(({ file }) => file.chemin);

  it('une table entière, toutes ses parties', async () => {
    expect(await chemins([{ table: 'mesure' }])).toEqual([
      'mesure.parquet',
      'ght/ZZ-01/mesure.parquet',
      'ght/ZZ-02/mesure.parquet'
    ]);
  });

  it('une partie, et ce qui n’est pas partagé ; ce qui n’est d’aucun groupe quand on le demande', async () => {
    const siennes = [{ table: 'mesure', partitions: ['ZZ-02'] }, { table: 'ght' }, { table: 'ght' }] as const;
    expect(await chemins(siennes)).toEqual(['socle.zip', 'ght/ZZ-02/mesure.parquet']);
    expect(await chemins([{ table: 'mesure', partitions: [null] }])).toEqual(['mesure.parquet']);
  });
});

describe('le manifeste d’un jeu de n’importe quelle taille', () => {
  const fichiers = (n: number) =>
    Array.from({ length: n }, (_, i) => `ZZ-${i}`).map((ght) =>
      fichier({ mesure: 3 }, ght, `ght/${ght}/mesure.parquet`)
    );
  const compose = (n: number) => composeManifest({ jeu: 'essai', sources: [], viewsVersion: '1' }, fichiers(n));
  /** What a page of one group fetches to know its files: the head, and one list. */
  async function octetsLus(n: number): Promise<number> {
    const { manifest, textes } = compose(n);
    let octets = (textes.get('manifest.json') ?? '').length;
    const lus = await filesFor(manifest, [{ table: 'mesure', partitions: ['ZZ-7'] }], (rang) => {
      const texte = textes.get(`parties/${rang}.json`) ?? '';
      octets += texte.length;
      return Promise.resolve(parseParts(texte, 'parties'));
    });
    expect(lus.map(({ file }) => file.partition)).toEqual(['ZZ-7']);
    return octets;
  }

  it('cent fois plus de GHT ne font lire que dix fois plus de lignes pour en trouver un', async () => {
    // About √n digests in the head and √n files in the list.
    expect((await octetsLus(1350)) / (await octetsLus(14))).toBeLessThan(20);
    expect(compose(1350).manifest.parties).toHaveLength(37);
  });

  it('les mêmes fichiers font le même manifeste, quel que soit leur ordre', () => {
    const meta = { jeu: 'essai', sources: [], viewsVersion: '1' };
    expect(composeManifest(meta, fichiers(5).toReversed()).textes).toEqual(compose(5).textes);
  });
});
