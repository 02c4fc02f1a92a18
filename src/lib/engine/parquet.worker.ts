import type { TableName } from '$lib/schema/tables';
import { unpackTables } from './archive';
import { checkFile } from './checksum';
import { EngineError, FileUnreadable } from './errors';
import type { ManifestFile } from './manifest';
import { parquetToArrow } from './parquet';

export interface ParquetRequest {
  id: number;
  file: ManifestFile;
  /** Those that are wanted of the tables that it holds. */
  tables: readonly TableName[];
  bytes: Uint8Array;
}

/** Errors cross as their kind and detail: an instance would lose its class. */
export type ParquetAnswer = { id: number } & (
  { ipcs: [TableName, Uint8Array][] } | { kind: 'empreinte' } | { kind: 'illisible'; detail: string }
);

async function answer({ id, file, tables, bytes }: ParquetRequest): Promise<ParquetAnswer> {
  try {
    checkFile(bytes, file);
    const parquets = unpackTables(bytes, file.chemin, tables);
    const ipcs: [TableName, Uint8Array][] = [];
    for (const table of tables) {
      const parquet = parquets.get(table);
      if (!parquet) throw new FileUnreadable(file.chemin, `la table «\u00a0${table}\u00a0» n’y est pas`);
      ipcs.push([table, await parquetToArrow(parquet, table, file.chemin)]);
    }
    return { id, ipcs };
  } catch (thrown) {
    if (thrown instanceof EngineError && thrown.kind === 'empreinte') return { id, kind: 'empreinte' };
    const detail = thrown instanceof FileUnreadable ? thrown.detail : String(thrown);
    return { id, kind: 'illisible', detail };
  }
}

addEventListener('message', (event: MessageEvent<ParquetRequest>) => {
  void answer(event.data).then((message) => {
    postMessage(message, { transfer: 'ipcs' in message ? message.ipcs.map(([, { buffer }]) => buffer) : [] });
  });
});
