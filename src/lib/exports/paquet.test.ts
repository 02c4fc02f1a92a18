import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile, sha256Hex } from '$lib/engine/checksum';
import { unpackTables } from '$lib/engine/archive';
import { parseManifest, type Manifest, type ManifestFile } from '$lib/engine/manifest';
import { checkPublished } from '$lib/engine/model-digests';
import type { NativeDatabase } from '$lib/engine/native.server';
import { parquetToArrow } from '$lib/engine/parquet';
import { parseIndex, type PublishedDataset } from '$lib/engine/publication';
import { duckdbType } from '$lib/engine/ddl';
import { columnsOf } from '$lib/schema/columns';
import { tableNames, type TableName } from '$lib/schema/tables';
import type { RowsEcrites } from '$lib/views/ecrites/ecrites';
import { jeu as modeleDuJeu } from '$lib/views/jeu/jeu';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit } from '$lib/views/vues';
import { fichiersDe } from '../../pipeline/jeu/ouvre';
import { publie } from '../../pipeline/jeu/publie';
import { ecrisDans, ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { composePaquet } from './paquet';

const autre: PublishedDataset = {
  ...{ nom: 'autre', titre: 'Autre', dataVersion: 'abc', viewsVersion: VIEWS_VERSION },
  ...{ simule: false, donneesAu: '2024-12-31' },
  empreintes: { manifeste: '1'.repeat(64), modeles: '2'.repeat(64), ligne: '3'.repeat(64) }
};

let dossier: string;
let manifest: Manifest;
let fichiers: ManifestFile[];
let racine: string;
let db: NativeDatabase;
let ecrites: RowsEcrites;

beforeAll(async () => {
  dossier = mkdtempSync(path.join(tmpdir(), 'paquet-'));
  db = await ouvreJeuDEssai(petitJeu);
  ecrites = await ecrisDans(db);
  const modele: ModeleEcrit = {
    ...{ vue: 'jeu', params: {}, viewsVersion: VIEWS_VERSION },
    modele: await modeleDuJeu(db)
  };
  const { archive } = composePaquet(
    { nom: 'essai', rows: { ...petitJeu, ...ecrites }, repris: [], modeles: [modele], precedentes: [] },
    [autre]
  );
  for (const [chemin, bytes] of Object.entries(unzipSync(archive))) {
    const fichier = path.join(dossier, chemin);
    mkdirSync(path.dirname(fichier), { recursive: true });
    writeFileSync(fichier, bytes);
  }
  const index = parseIndex(readFileSync(path.join(dossier, 'data/index.json'), 'utf8'));
  const version = index.find(({ nom }) => nom === 'essai')?.dataVersion ?? '';
  racine = path.join(dossier, 'data/essai', version);
  manifest = parseManifest(readFileSync(path.join(racine, 'manifest.json'), 'utf8'));
  fichiers = fichiersDe(manifest, racine);
});
afterAll(() => {
  db.close();
  rmSync(dossier, { recursive: true });
});

/** The Parquet files of a table, taken out of the files that hold it. */
function parquetsDe(table: TableName): string[] {
  return fichiers
    .filter(({ tables }) => tables[table] !== undefined)
    .map(({ chemin }, i) => {
      const sorti = path.join(dossier, `${table}-${i}.parquet`);
      const [bytes] = unpackTables(readFileSync(path.join(racine, chemin)), chemin, [table]).values();
      writeFileSync(sorti, bytes ?? '');
      return sorti;
    });
}

describe('le paquet à déposer sur le serveur', () => {
  it('porte un manifeste que le site lit, et la liste des jeux avec les autres tels quels', () => {
    const index = parseIndex(readFileSync(path.join(dossier, 'data/index.json'), 'utf8'));
    expect(index[0]).toEqual(autre);
    expect(index[1]).toMatchObject({
      ...{ nom: 'essai', titre: 'Jeu d’essai', dataVersion: manifest.dataVersion, viewsVersion: VIEWS_VERSION },
      ...{ simule: true, donneesAu: '2024-12-31' }
    });
    expect(manifest.jeu).toBe('essai');
  });

  it('sa ligne de l’index tient le manifeste et la liste des modèles', () => {
    const [, essai] = parseIndex(readFileSync(path.join(dossier, 'data/index.json'), 'utf8'));
    if (!essai) throw new Error('le paquet n’est pas à l’index');
    expect(() => checkPublished([essai])).not.toThrow();
    const empreinte = (chemin: string) => sha256Hex(new Uint8Array(readFileSync(path.join(racine, chemin))));
    expect(empreinte('manifest.json')).toBe(essai.empreintes.manifeste);
    expect(empreinte('vues/empreintes.json')).toBe(essai.empreintes.modeles);
  });

  it('donne l’empreinte et la taille de chaque fichier', () => {
    for (const fichier of fichiers) {
      expect(() => checkFile(new Uint8Array(readFileSync(path.join(racine, fichier.chemin))), fichier)).not.toThrow();
    }
  });

  it('est coupé comme un jeu publié par la commande : mêmes fichiers, lignes et périodes', async () => {
    const sortie = path.join(dossier, 'commande');
    const { dataVersion } = await publie({
      racine: sortie,
      nom: 'essai',
      rows: petitJeu,
      rapport: () => '',
      raconte: () => {}
    });
    const version = path.join(sortie, 'essai', dataVersion);
    const publies = fichiersDe(parseManifest(readFileSync(path.join(version, 'manifest.json'), 'utf8')), version);
    const sansOctets = (tous: ManifestFile[]) => tous.map(({ octets: _octets, sha256: _sha256, ...reste }) => reste);
    expect(sansOctets(fichiers)).toEqual(sansOctets(publies));
  });

  it.each(tableNames)('la table %s relue par DuckDB a ses types et ses lignes', async (table) => {
    const ecrits = parquetsDe(table);
    const [fichier] = ecrits;
    if (fichier === undefined) {
      expect(petitJeu[table]).toEqual([]);
      return;
    }
    const decrite = await db.query<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM read_parquet('${fichier}')`
    );
    expect(decrite.map((c) => [c.column_name, c.column_type])).toEqual(
      columnsOf(table).map(([nom, { type }]) => [nom, duckdbType(type)])
    );
    const liste = ecrits.map((f) => `'${f}'`).join(', ');
    const ecart = `SELECT count(*)::INTEGER AS n FROM (
      (SELECT * FROM "${table}" EXCEPT ALL SELECT * FROM read_parquet([${liste}]))
      UNION ALL (SELECT * FROM read_parquet([${liste}]) EXCEPT ALL SELECT * FROM "${table}"))`;
    expect(await db.query(ecart)).toEqual([{ n: 0 }]);
  });

  it('se lit dans le navigateur, par le même chemin que les fichiers de la commande', async () => {
    const mesure = fichiers.find((f) => f.tables.mesure !== undefined && f.partition === 'ZZ-01');
    if (!mesure) throw new Error('le paquet n’a pas les mesures de ZZ-01');
    const bytes = new Uint8Array(readFileSync(path.join(racine, mesure.chemin)));
    await expect(parquetToArrow(bytes, 'mesure', mesure.chemin)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('porte les modèles sous la version de ses tables', () => {
    const ecrit = JSON.parse(readFileSync(path.join(racine, 'vues/jeu/index.json'), 'utf8')) as ModeleEcrit;
    expect(ecrit).toMatchObject({ vue: 'jeu', viewsVersion: VIEWS_VERSION });
  });

  it('les mêmes tables font la même archive, octet pour octet', () => {
    const compose = () =>
      composePaquet({ nom: 'essai', rows: petitJeu, repris: [], modeles: [], precedentes: [] }, []).archive;
    expect(compose()).toEqual(compose());
  });

  it('garde pour comparer celle qu’il remplace et celle d’avant, et dit de ne pas supprimer leurs dossiers', () => {
    const version = (dataVersion: string, donneesAu: string) => ({
      ...{ dataVersion, donneesAu, schemaVersion: 9, manifeste: dataVersion.repeat(32).slice(0, 64) }
    });
    const precedentes = [
      version('aa11', '2024-12-31'),
      version('bb22', '2024-09-30'),
      version('cc33', '2024-06-30'),
      version('dd44', '2025-03-31')
    ];
    const remplacee = { ...autre, nom: 'essai', donneesAu: '2024-09-30', versions: ['2024-06-30'] };
    const { archive, publication } = composePaquet(
      { nom: 'essai', rows: petitJeu, repris: [], modeles: [], precedentes },
      [remplacee]
    );
    const contenu = unzipSync(archive);
    const texte = (chemin: string) => new TextDecoder().decode(contenu[chemin]);
    const lu = parseManifest(texte(`data/essai/${publication.dataVersion}/manifest.json`));
    // Deux, les plus récentes ; celle qui couvre un jour plus tardif n’est pas d’avant.
    expect(lu.anterieures).toEqual(precedentes.slice(0, 2));
    expect(publication.versions).toEqual(['2024-09-30', '2024-06-30']);
    expect(texte('LISEZ-MOI.txt')).toContain(
      'ne supprimez pas les dossiers aa11 (données au 31/12/2024) et bb22 (données au 30/09/2024)'
    );
    // Les mêmes tables, publiées de nouveau, ne remplacent rien.
    const memes = composePaquet(
      {
        ...{ nom: 'essai', rows: petitJeu, repris: [], modeles: [] },
        precedentes: [version(publication.dataVersion, '2024-12-31')]
      },
      []
    );
    expect(new TextDecoder().decode(unzipSync(memes.archive)['LISEZ-MOI.txt'])).toContain('n’en garde aucun');
  });
});
