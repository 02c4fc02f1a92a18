import { checkFile } from './checksum';
import { EngineError, FileUnreadable } from './errors';
import type { ManifestFile } from './manifest';
import { parquetToArrow } from './parquet';

export interface ParquetRequest {
  id: number;
  file: ManifestFile;
  bytes: Uint8Array;
}

/** Errors cross as their kind and detail: an instance would lose its class. */
export type ParquetAnswer = { id: number } & (
  { ipc: Uint8Array } | { kind: 'empreinte' } | { kind: 'illisible'; detail: string }
);

async function answer({ id, file, bytes }: ParquetRequest): Promise<ParquetAnswer> {
  try {
    checkFile(bytes, file);
    return { id, ipc: await parquetToArrow(bytes, file.table, file.chemin) };
  } catch (thrown) {
    if (thrown instanceof EngineError && thrown.kind === 'empreinte') return { id, kind: 'empreinte' };
    const detail = thrown instanceof FileUnreadable ? thrown.detail : String(thrown);
    return { id, kind: 'illisible', detail };
  }
}

addEventListener('message', (event: MessageEvent<ParquetRequest>) => {
  void answer(event.data).then((message) => {
    postMessage(message, { transfer: 'ipc' in message ? [message.ipc.buffer] : [] });
  });
});
