import { group } from 'd3';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import { tableNames, tables, tablesDeFaits, type TableRows } from '$lib/schema/tables';
import { main } from '../data';
import { tablesDemonstration } from '../jeu/demonstration';
import { parquetInt96 } from './int96.fixture';

let lac: string;
let sortie: string;
let dit: string[];
let db: NativeDatabase;

beforeAll(async () => {
  db = await NativeDatabase.open();
});
afterAll(() => db.close());

beforeEach(() => {
  lac = mkdtempSync(path.join(tmpdir(), 'lac-'));
  sortie = mkdtempSync(path.join(tmpdir(), 'sortie-'));
  dit = [];
  vi.spyOn(console, 'log').mockImplementation((texte: string) => void dit.push(texte));
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const d of [lac, sortie]) rmSync(d, { recursive: true, force: true });
});

const publie = (...plus: string[]) => main(['--tables', lac, '--sortie', sortie, ...plus]);
const versionDe = (dossier: string) => parseIndex(readFileSync(path.join(dossier, 'index.json'), 'utf8'))[0];

/** Writes a table as Spark does: two files a partition, columns of the partition in the folders alone. */
async function ecrisEnDeux(table: string, select: string, partition?: string): Promise<void> {
  const dossier = path.join(lac, table);
  mkdirSync(dossier, { recursive: true });
  for (const part of [0, 1]) {
    const lignes = `SELECT * EXCLUDE (n_ligne) FROM (SELECT *, row_number() OVER () AS n_ligne FROM (${select})) WHERE n_ligne % 2 = ${part}`;
    const options = `FORMAT parquet, COMPRESSION snappy${partition ? `, PARTITION_BY (${partition}), FILENAME_PATTERN 'part-0000${part}-{uuid}.snappy', APPEND` : ''}`;
    const cible = partition ? dossier : path.join(dossier, `part-0000${part}.snappy.parquet`);
    await db.query(`COPY (${lignes}) TO '${cible}' (${options})`);
  }
  writeFileSync(path.join(dossier, '_SUCCESS'), '');
  writeFileSync(path.join(dossier, '.part-00000.snappy.parquet.crc'), 'crc');
}

/** Writes one file of a table from a query. */
async function ecris(fichier: string, select: string): Promise<void> {
  const chemin = path.join(lac, fichier);
  mkdirSync(path.dirname(chemin), { recursive: true });
  await db.query(`COPY (${select}) TO '${chemin}' (FORMAT parquet)`);
}

describe('un lac de tables', () => {
  it('donne les mêmes octets que la voie directe, écrit comme un entrepôt les écrit', async () => {
    const rows: TableRows = tablesDemonstration({ ghts: 1, etablissements: 3, mois: 13 });
    await db.fill(rows, tableNames);
    const autrement: Partial<Record<(typeof tableNames)[number], [select: string, partition?: string]>> = {
      compte: [
        'SELECT c.* REPLACE (montant::DECIMAL(18, 2) AS montant, fin::TIMESTAMP AS fin), ght FROM compte c JOIN etablissement USING (ej)',
        'ght'
      ],
      mesure: ['SELECT * REPLACE (debut::TIMESTAMPTZ AS debut, membres::BIGINT AS membres) FROM mesure', 'entite_type'],
      gain: ['SELECT * FROM gain', 'version'],
      jalon: ['SELECT * REPLACE (echeance::TIMESTAMP_NS AS echeance, encode(libelle) AS libelle) FROM jalon'],
      indicateur: ["SELECT * REPLACE ('celui de l’entrepôt' AS libelle) FROM indicateur"]
    };
    for (const table of tablesDeFaits) {
      const [select, partition] = autrement[table] ?? [`SELECT * FROM ${table} ORDER BY hash(${tables[table].cle[0]})`];
      if ((rows[table] ?? []).length > 0) await ecrisEnDeux(table, select, partition);
    }
    renameSync(path.join(lac, 'gain/version=NULL'), path.join(lac, 'gain/version=__HIVE_DEFAULT_PARTITION__'));
    rmSync(path.join(lac, 'transmission'), { recursive: true });
    for (const [exercice, lignes] of group(rows.transmission ?? [], (t) => t.exercice)) {
      const dossier = path.join(lac, `transmission/exercice=${exercice}`);
      mkdirSync(dossier, { recursive: true });
      const de = (nom: 'ej' | 'document' | 'certification' | 'etat' | 'source') => lignes.map((ligne) => ligne[nom]);
      const textes = {
        ej: de('ej'),
        document: de('document'),
        certification: de('certification'),
        etat: de('etat'),
        source: de('source')
      };
      const jours = {
        echeance: lignes.map((t) => t.echeance),
        transmis_le: lignes.map((t) => t.transmis_le),
        etat_le: lignes.map((t) => t.etat_le)
      };
      writeFileSync(path.join(dossier, 'part-00000.snappy.parquet'), await parquetInt96(textes, jours));
    }
    await main([
      '--jeu',
      'demonstration',
      '--ght',
      '1',
      '--etablissements',
      '3',
      '--mois',
      '13',
      '--sortie',
      `${sortie}/directe`
    ]);
    // Templates of packs are no facts: who publishes gives them, as its thresholds.
    expect(await publie('--dossiers', 'data/demonstration/dossiers.yaml')).toBe(0);
    // A lake holds one state: only who publishes knows what was published before.
    const octets = (dossier: string) => {
      const { versions: _, empreintes, ...version } = versionDe(dossier) ?? {};
      return { ...version, manifeste: empreintes?.manifeste, modeles: empreintes?.modeles };
    };
    expect(octets(sortie)).toEqual(octets(`${sortie}/directe`));
    expect(octets(sortie).modeles).toBeTruthy();
  });
});

const LISTE =
  "'deficit_2_pour_cent' AS liste, '970000001' AS ej, DATE '2016-01-01' AS debut, NULL::DATE AS fin, 'sae' AS source";
const liste = (remplace: string) => `SELECT * REPLACE (${remplace}) FROM (SELECT ${LISTE})`;

describe('un lac qui ne tient pas le contrat est refusé, et dit où', () => {
  const dits = async (): Promise<string> => {
    await expect(publie('--jeu', 'essai')).rejects.toThrow('le jeu précédent reste en place');
    return dit.join('\n');
  };
  const FICHIER = 'liste_ej/annee=2016/part-00000.parquet';

  it.each<[string, string, string]>([
    [
      'un FINESS écrit en nombre, qui a perdu son zéro',
      '70000001::BIGINT AS ej',
      `${FICHIER}, colonne ej\u00a0: la colonne est de type BIGINT. Attendu\u00a0: un texte (STRING, VARCHAR).`
    ],
    [
      'une heure à la place d’un jour',
      "TIMESTAMP '2016-01-01 14:30:00' AS debut",
      `${FICHIER}, ligne 1, colonne debut\u00a0: «\u00a02016-01-01T14:30:00.000Z\u00a0» n’est pas un jour. Attendu\u00a0: minuit, en temps universel ou à Paris.`
    ],
    [
      'une liste inconnue',
      "'deficit' AS liste",
      `${FICHIER}, ligne 1, colonne liste\u00a0: «\u00a0deficit\u00a0»\u00a0: attendu\u00a0: deficit_2_pour_cent. Corrigez la table dans l’entrepôt`
    ],
    [
      'une valeur obligatoire absente',
      'NULL::DATE AS debut',
      `${FICHIER}, ligne 1, colonne debut\u00a0: «\u00a0\u00a0»\u00a0: valeur obligatoire.`
    ]
  ])('%s', async (_, remplace, message) => {
    await ecris(FICHIER, liste(remplace));
    expect(await dits()).toContain(message);
  });

  it('une colonne que ni le fichier ni ses dossiers ne donnent', async () => {
    await ecris('liste_ej/part-0.parquet', `SELECT ${LISTE.replace("'970000001' AS ej, ", '')}`);
    expect(await dits()).toContain('colonne ej\u00a0: la colonne n’est ni dans le fichier, ni dans ses dossiers.');
  });

  it('un dossier et un fichier qui disent deux valeurs', async () => {
    await ecris('liste_ej/ej=970000002/part-0.parquet', liste("'970000001' AS ej"));
    expect(await dits()).toContain('«\u00a0970000001\u00a0» est écrit dans le dossier de «\u00a0970000002\u00a0».');
  });

  it('la même clé dans deux fichiers nomme le second, et son rang', async () => {
    await ecris('liste_ej/ej=970000001/part-0.parquet', `SELECT ${LISTE}`);
    await ecris(
      'liste_ej/part-1.parquet',
      `SELECT * FROM (VALUES ('970000003'), ('970000001')) v(ej), (SELECT ${LISTE.replace("'970000001' AS ej, ", '')})`
    );
    expect(await dits()).toContain(
      'liste_ej/part-1.parquet, ligne 2, colonne liste\u00a0: «\u00a0deficit_2_pour_cent\u00a0»\u00a0: clé en double'
    );
  });

  it('des tables sans mesure ni contrat', async () => {
    await ecris('liste_ej/part-0.parquet', liste("'970000001' AS ej"));
    writeFileSync(path.join(lac, 'lisez-moi.txt'), '');
    expect(await dits()).toContain('lisez-moi.txt\u00a0: ni table, ni fichier Parquet, laissé de côté');
  });

  it('un fichier tronqué', async () => {
    mkdirSync(path.join(lac, 'levier'));
    writeFileSync(path.join(lac, 'levier/part-0.parquet'), 'PAR1');
    await expect(publie()).rejects.toThrow('levier/part-0.parquet n’est pas un fichier Parquet lisible');
  });

  it('une table Delta, dont le dossier garde les versions d’avant', async () => {
    mkdirSync(path.join(lac, 'compte/_delta_log'), { recursive: true });
    await expect(publie()).rejects.toThrow('compte est une table Delta Lake');
  });

  it('une écriture en cours', async () => {
    mkdirSync(path.join(lac, 'compte/_temporary/0'), { recursive: true });
    await expect(publie()).rejects.toThrow('compte\u00a0: une écriture est en cours');
  });

  it('un dossier qui n’est pas là', async () => {
    await expect(main(['--tables', `${lac}/ailleurs`, '--sortie', sortie])).rejects.toThrow('n’existe pas');
  });
});
