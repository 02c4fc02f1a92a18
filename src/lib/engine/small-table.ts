import { tableFromIPC } from 'apache-arrow';
import type { Row, TableName } from '$lib/schema/tables';
import { fetchManifest } from './checked';
import { download } from './download';
import { filesFor } from './manifest';
import { ParquetReader } from './parquet-reader';
import { rowsOf } from './result';

/**
 * The rows of a small published table, read without starting the engine; in its worker, as the page's own policy
 * refuses the decompressor's WebAssembly.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function readSmallTable<T extends TableName>(
  racine: string,
  table: T,
  signal: AbortSignal
): Promise<Row<T>[]> {
  const [file] = filesFor(await fetchManifest(racine, signal), [{ table }]);
  if (!file) return [];
  const bytes = await download(racine + file.chemin, file.chemin, { signal });
  const reader = new ParquetReader();
  try {
    return rowsOf<Row<T>>(tableFromIPC(await reader.read(file, bytes, signal)));
  } finally {
    reader.close();
  }
}
