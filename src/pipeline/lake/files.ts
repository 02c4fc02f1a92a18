import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { tableNames, type TableName } from '$lib/schema/tables';

/** One Parquet file of a lake. */
export interface LakeFile {
  table: TableName;
  /** Path relative to the lake, with `/`: what messages name. */
  fichier: string;
  /** Where it is. */
  chemin: string;
  /** Values told by its folders, Hive style; null where the writer had none. */
  partitions: ReadonlyMap<string, string | null>;
}

export interface LakeFiles {
  files: LakeFile[];
  /** Folders and files of the lake that are no table, told and left aside. */
  unknown: string[];
}

/** What Hive, Spark, Trino and Flink write for a partition without a value, then what DuckDB does. */
const NO_VALUE = new Set(['__HIVE_DEFAULT_PARTITION__', 'NULL']);
const PARTITION = /^([^=]+)=(.*)$/;
/** Formats whose folder also holds files that are no longer of the table. */
const VERSIONED = [
  ['_delta_log', 'Delta Lake'],
  ['metadata', 'Apache Iceberg'],
  ['.hoodie', 'Apache Hudi']
] as const;

const ignored = (name: string) => name.startsWith('.') || name.startsWith('_');

/**
 * The Parquet files of a folder of canonical tables, in the order of their paths.
 * @throws Error in French when a table is being written, or when its files cannot be told from its former versions
 */
export function lakeFiles(lake: string): LakeFiles {
  if (!existsSync(lake)) throw new Error(`le dossier ${lake} n’existe pas\u00a0: donnez celui des tables.`);
  const files: LakeFile[] = [];
  const unknown: string[] = [];
  for (const entry of readdirSync(lake, { withFileTypes: true }).sort(byName)) {
    if (ignored(entry.name)) continue;
    const table = tableNames.find((t) => t === entry.name.replace(/\.parquet$/, ''));
    if (!table) unknown.push(entry.name);
    else if (entry.isDirectory()) walk(lake, table, entry.name, new Map(), { files, unknown });
    else files.push({ table, fichier: entry.name, chemin: path.join(lake, entry.name), partitions: new Map() });
  }
  return { files, unknown };
}

function walk(
  lake: string,
  table: TableName,
  folder: string,
  partitions: ReadonlyMap<string, string | null>,
  found: LakeFiles
): void {
  const entries = readdirSync(path.join(lake, folder), { withFileTypes: true }).sort(byName);
  refuseUnfit(
    folder,
    entries.map(({ name }) => name)
  );
  for (const entry of entries) {
    if (ignored(entry.name)) continue;
    const fichier = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const [, column, value] = PARTITION.exec(entry.name) ?? [];
      const inside = new Map(partitions);
      if (column !== undefined) inside.set(column, NO_VALUE.has(value ?? '') ? null : unescaped(value ?? '', fichier));
      walk(lake, table, fichier, inside, found);
    } else if (entry.name.endsWith('.parquet')) {
      found.files.push({ table, fichier, chemin: path.join(lake, fichier), partitions });
    } else {
      found.unknown.push(fichier);
    }
  }
}

function refuseUnfit(folder: string, names: readonly string[]): void {
  if (names.includes('_temporary'))
    throw new Error(`${folder}\u00a0: une écriture est en cours (_temporary). Relancez quand elle est terminée.`);
  const versioned = VERSIONED.find(([name]) => names.includes(name));
  if (versioned)
    throw new Error(
      `${folder} est une table ${versioned[1]}\u00a0: son dossier garde aussi les fichiers d’anciennes versions. Écrivez la table en Parquet simple dans un autre dossier (CREATE TABLE … AS SELECT), puis donnez ce dossier.`
    );
}

/** Writers escape what a folder's name cannot hold as `%3A`. */
function unescaped(value: string, fichier: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new Error(`${fichier}\u00a0: le nom de la partition est mal écrit (% sans son code).`, { cause });
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
