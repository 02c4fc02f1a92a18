import { SCHEMA_VERSION, tables, type Row, type TableName } from '$lib/schema/tables';
import { areEarlier, type EarlierVersion } from './earlier';
import { FileUnreadable, SchemaTooRecent } from './errors';

/** One file of a published dataset. */
export interface ManifestFile {
  /** Path relative to the manifest's folder, with `/`. */
  chemin: string;
  /** Code of the GHT or name of the contract whose file it is; null when it is that of the whole dataset. */
  partition: string | null;
  /** Tables that it holds, with their number of rows. */
  tables: Partial<Record<TableName, number>>;
  octets: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** First and last day of the periods held, `YYYY-MM-DD`; null when no table has a period. */
  debut: string | null;
  fin: string | null;
}

/**
 * `manifest.json`, at the head of one version of a dataset. The files of groups and of contracts stand in lists, about
 * as many as there are groups in each, so that what a page fetches does not grow with the region.
 */
export interface Manifest {
  schemaVersion: number;
  dataVersion: string;
  viewsVersion: string;
  jeu: string;
  /** Files of the whole dataset. */
  fichiers: ManifestFile[];
  /** Digest of each list of the others, in their order. */
  parties: string[];
  sources: Row<'source'>[];
  /** Versions that came before and are kept beside it, the latest first; empty when none is. */
  anterieures: EarlierVersion[];
}

/** What a view asks to have loaded: a table, and of a partitioned one which partitions (absent: all). */
export interface Need {
  table: TableName;
  /** null: what is of no group, such as the sums over the region. */
  partitions?: readonly (string | null)[];
}

export const MANIFEST = 'manifest.json';
const CHEMIN = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[\w./-]+\.(?:parquet|zip)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a manifest from its JSON text and checks its shape.
 *
 * @param fichier path named in the messages
 * @throws SchemaTooRecent when it was written by a later version of the tables
 * @throws FileUnreadable when it is not a manifest
 */
export function parseManifest(text: string, fichier = 'manifest.json'): Manifest {
  const illisible = (detail: string, cause?: unknown): never => {
    throw new FileUnreadable(fichier, detail, cause);
  };

  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return illisible('ce n’est pas du JSON', cause);
  }
  if (!isRecord(json)) return illisible('ce n’est pas un manifeste');
  const { schemaVersion, dataVersion, viewsVersion, jeu, fichiers, parties, sources, anterieures = [] } = json;
  if (!isCount(schemaVersion)) return illisible('«\u00a0schemaVersion\u00a0» manque');
  if (schemaVersion > SCHEMA_VERSION) throw new SchemaTooRecent(fichier, schemaVersion, SCHEMA_VERSION);
  if (!isText(dataVersion)) return illisible('«\u00a0dataVersion\u00a0» manque');
  if (!isText(viewsVersion)) return illisible('«\u00a0viewsVersion\u00a0» manque');
  if (!isText(jeu)) return illisible('«\u00a0jeu\u00a0» manque');
  if (!Array.isArray(parties) || !parties.every(isDigest)) return illisible('«\u00a0parties\u00a0» est mal formé');
  if (!Array.isArray(sources) || !sources.every(isSource)) return illisible('«\u00a0sources\u00a0» est mal formé');
  if (!areEarlier(anterieures)) return illisible('«\u00a0anterieures\u00a0» est mal formé');
  const lus = filesOf(fichiers, fichier);
  return { schemaVersion, dataVersion, viewsVersion, jeu, fichiers: lus, parties, sources, anterieures };
}

/**
 * Reads one list of the files of groups and contracts.
 * @throws FileUnreadable when it is not one
 */
export function parseParts(text: string, fichier: string): ManifestFile[] {
  try {
    return filesOf(JSON.parse(text), fichier);
  } catch (cause) {
    throw cause instanceof FileUnreadable ? cause : new FileUnreadable(fichier, 'ce n’est pas du JSON', cause);
  }
}

function filesOf(json: unknown, fichier: string): ManifestFile[] {
  if (!Array.isArray(json)) throw new FileUnreadable(fichier, 'la liste des fichiers manque');
  return json.map((file: unknown, i) => {
    if (isManifestFile(file)) return file;
    throw new FileUnreadable(fichier, `le fichier n°\u00a0${i + 1} est mal décrit`);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isDay(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && DATE.test(value));
}

function isManifestFile(value: unknown): value is ManifestFile {
  return (
    isRecord(value) &&
    isRecord(value.tables) &&
    Object.entries(value.tables).every(([table, lignes]) => Object.hasOwn(tables, table) && isCount(lignes)) &&
    (value.partition === null || isText(value.partition)) &&
    isText(value.chemin) &&
    CHEMIN.test(value.chemin) &&
    isCount(value.octets) &&
    isDigest(value.sha256) &&
    isDay(value.debut) &&
    isDay(value.fin)
  );
}

const colonnesSource = Object.entries(tables.source.colonnes);

function isSource(value: unknown): value is Row<'source'> {
  return (
    isRecord(value) &&
    colonnesSource.every(([nom, colonne]) => {
      const cell = value[nom];
      return typeof cell === 'string' || (cell === null && 'nullable' in colonne);
    })
  );
}
