import { parquetReadObjects } from 'hyparquet';
import { decompressZstd } from 'hyparquet-compressors';
import { columnsOf } from '$lib/schema/columns';
import type { Row, TableName } from '$lib/schema/tables';
import { checkFile } from './checksum';
import { download } from './download';
import { FileUnreadable } from './errors';
import { filesFor, parseManifest } from './manifest';

/** Tables whose columns are texts and numbers, so that they are the same in Parquet and on the screen. */
type SmallTable = Extract<TableName, 'levier'>;

/**
 * The rows of a small published table, without starting the engine.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function readSmallTable<T extends SmallTable>(
  racine: string,
  table: T,
  signal: AbortSignal
): Promise<Row<T>[]> {
  const text = await download(`${racine}manifest.json`, 'manifest.json', { signal });
  const [file] = filesFor(parseManifest(new TextDecoder().decode(text)), [{ table }]);
  if (!file) return [];
  const bytes = await download(racine + file.chemin, file.chemin, { signal });
  checkFile(bytes, file);
  try {
    const rows = await parquetReadObjects({
      file: bytes.buffer,
      compressors: { ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)) }
    });
    return rows.filter((row): row is Row<T> => columnsOf(table).every(([name]) => row[name] !== undefined));
  } catch (cause) {
    throw new FileUnreadable(file.chemin, 'son contenu est abîmé', cause);
  }
}
