import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Of every entry, so that the same tables make the same bytes. */
const MTIME = new Date('2000-01-01T00:00:00');

/** The Parquet files of several tables in one: stored as they are, since they are compressed already. */
export function packTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const contents: Zippable = {};
  for (const [table, bytes] of tables) contents[`${table}.parquet`] = bytes;
  return zipSync(contents, { level: 0, mtime: MTIME });
}

/**
 * The Parquet file of each table that a published file holds.
 *
 * @param chemin its path: the name of the table where it is not an archive is given by `only`
 */
export function unpackTables(bytes: Uint8Array, chemin: string, tables: readonly string[]): Map<string, Uint8Array> {
  if (!chemin.endsWith('.zip')) return new Map(tables.map((table) => [table, bytes]));
  const names = new Set(tables.map((table) => `${table}.parquet`));
  const entries = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  return new Map(Object.entries(entries).map(([name, entry]) => [name.slice(0, -'.parquet'.length), entry]));
}
