import { tableFromIPC } from 'apache-arrow';
import type { Row, TableName, TableRows } from '$lib/schema/tables';
import { fetchManifest, fetchParts } from './checked';
import { download } from './download';
import type { Need } from './manifest';
import { cheminDesParties, filesFor } from './manifest-files';
import { ParquetReader } from './parquet-reader';
import { rowsByTable } from './result';

/**
 * The rows of small published tables, read without starting the engine; in its worker, as the page's own policy refuses
 * the decompressor's WebAssembly. A file that holds several contracts gives the rows of all of them.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function readSmallTables(racine: string, needs: readonly Need[], signal: AbortSignal): Promise<TableRows> {
  const manifest = await fetchManifest(racine, signal);
  const files = await filesFor(manifest, needs, (rang) =>
    fetchParts(racine, cheminDesParties(rang), manifest.parties[rang] ?? '')
  );
  const reader = new ParquetReader();
  try {
    const lues = await Promise.all(
      files.map(async ({ file, tables }) =>
        reader.read(file, tables, await download(racine + file.chemin, file.chemin, { signal }), signal)
      )
    );
    return rowsByTable(lues.flat().map(([table, ipc]) => [table, tableFromIPC(ipc)]));
  } finally {
    reader.close();
  }
}

/**
 * The rows of a small published table of the whole dataset.
 * @throws EngineError
 */
export async function readSmallTable<T extends TableName>(
  racine: string,
  table: T,
  signal: AbortSignal
): Promise<Row<T>[]> {
  return [...((await readSmallTables(racine, [{ table }], signal))[table] ?? [])];
}
