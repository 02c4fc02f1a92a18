import { tableFromIPC } from 'apache-arrow';
import type { Row, TableName } from '$lib/schema/tables';
import { fetchManifest } from './checked';
import { download } from './download';
import { ParquetReader } from './parquet-reader';
import { rowsOf } from './result';

/**
 * The rows of a small published table of the whole dataset, read without starting the engine; in its worker, as the page's own policy
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
  const { fichiers } = await fetchManifest(racine, signal);
  const file = fichiers.find(({ tables }) => tables[table] !== undefined);
  if (!file) return [];
  const bytes = await download(racine + file.chemin, file.chemin, { signal });
  const reader = new ParquetReader();
  try {
    const [lue] = await reader.read(file, [table], bytes, signal);
    return lue ? rowsOf<Row<T>>(tableFromIPC(lue[1])) : [];
  } finally {
    reader.close();
  }
}
