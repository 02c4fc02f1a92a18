import { SCHEMA_VERSION, tables, type Row, type TableName } from '$lib/schema/tables';
import { FileUnreadable, SchemaTooRecent } from './errors';

/** One Parquet file of a published dataset. */
export interface ManifestFile {
  table: TableName;
  /** Value of the partition (a GHT code); null when the table is in one file. */
  partition: string | null;
  /** Path relative to the manifest's folder, with `/`. */
  chemin: string;
  lignes: number;
  octets: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** First and last day of the periods held, `YYYY-MM-DD`; null when the table has no period. */
  debut: string | null;
  fin: string | null;
}

/** `manifest.json`, beside the Parquet files of one version of a dataset. */
export interface Manifest {
  schemaVersion: number;
  dataVersion: string;
  viewsVersion: string;
  jeu: string;
  tables: ManifestFile[];
  sources: Row<'source'>[];
}

/** What a view asks to have loaded: a table, and of a partitioned one which partitions (absent: all). */
export interface Need {
  table: TableName;
  partitions?: readonly string[];
}

const CHEMIN = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[\w./-]+\.parquet$/;
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
  const { schemaVersion, dataVersion, viewsVersion, jeu, tables: files, sources } = json;
  if (!isCount(schemaVersion)) return illisible('«\u00a0schemaVersion\u00a0» manque');
  if (schemaVersion > SCHEMA_VERSION) throw new SchemaTooRecent(fichier, schemaVersion, SCHEMA_VERSION);
  if (!isText(dataVersion)) return illisible('«\u00a0dataVersion\u00a0» manque');
  if (!isText(viewsVersion)) return illisible('«\u00a0viewsVersion\u00a0» manque');
  if (!isText(jeu)) return illisible('«\u00a0jeu\u00a0» manque');
  if (!Array.isArray(files)) return illisible('«\u00a0tables\u00a0» manque');
  if (!Array.isArray(sources) || !sources.every(isSource)) return illisible('«\u00a0sources\u00a0» est mal formé');
  const lus = files.map((file: unknown, i) =>
    isManifestFile(file) ? file : illisible(`le fichier n°\u00a0${i + 1} de «\u00a0tables\u00a0» est mal décrit`)
  );
  return { schemaVersion, dataVersion, viewsVersion, jeu, tables: lus, sources };
}

/** The files to load for `needs`, in the manifest's order, each once. */
export function filesFor(manifest: Manifest, needs: readonly Need[]): ManifestFile[] {
  return manifest.tables.filter((file) =>
    needs.some(
      (need) =>
        need.table === file.table &&
        (file.partition === null || need.partitions === undefined || need.partitions.includes(file.partition))
    )
  );
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

function isDay(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && DATE.test(value));
}

function isManifestFile(value: unknown): value is ManifestFile {
  return (
    isRecord(value) &&
    isText(value.table) &&
    Object.hasOwn(tables, value.table) &&
    (value.partition === null || isText(value.partition)) &&
    isText(value.chemin) &&
    CHEMIN.test(value.chemin) &&
    isCount(value.lignes) &&
    isCount(value.octets) &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256) &&
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
