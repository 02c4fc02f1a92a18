import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { bounded } from './bounded';
import { downloadParts, type DownloadOptions } from './download';
import type { DuckDBSaid, DuckDBStart } from './duckdb.worker';
import { FileUnreadable, StartFailed, WebAssemblyMissing } from './errors';
import { WASM_BYTES } from './wasm-size';

const FICHIER = 'moteur de calcul';
const SECONDS = 60;

/**
 * Downloads DuckDB's WebAssembly and starts it in a worker of its own.
 *
 * @param onBytes bytes received out of `WASM_BYTES`, after decompression, and the size on the wire where known
 * @throws WebAssemblyMissing, StartFailed, FileUnreadable, NetworkDown, TimedOut, or the reason of the signal
 */
export async function startDuckDB(
  signal: AbortSignal,
  onBytes: (loaded: number, onTheWire: number | null) => void
): Promise<AsyncDuckDB> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function') throw new WebAssemblyMissing();
  const worker = new Worker(new URL('./duckdb.worker.ts', import.meta.url), { type: 'module' });
  try {
    const wasm = new URL(wasmUrl, location.href).href;
    const { port1: parts, port2 } = new MessageChannel();
    const start: DuckDBStart = { script: new URL(scriptUrl, location.href).href, wasm, parts: port2 };
    const listens = bounded(ready(worker, start), START, SECONDS, signal);
    await Promise.all([send(wasm, parts, { signal, onBytes }), listens]);
    const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
    await bounded(Promise.race([duckdb.instantiate(wasm), failure(worker)]), START, SECONDS, signal);
    await bounded(duckdb.open({}), START, SECONDS, signal);
    return duckdb;
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

/** Downloads DuckDB's WebAssembly and hands it over as it comes. */
async function send(wasm: string, parts: MessagePort, options: DownloadOptions): Promise<void> {
  const size = await downloadParts(wasm, FICHIER, options, (part) => parts.postMessage(part, [part.buffer]));
  if (size !== WASM_BYTES) throw new FileUnreadable(FICHIER, `il est tronqué (${size} octets sur ${WASM_BYTES})`);
  parts.postMessage(null);
}

const ENGINE = 'Le moteur de calcul';
const START = 'Le démarrage du moteur de calcul';

function ready(worker: Worker, start: DuckDBStart): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DuckDBSaid>) => {
      if (data.trajectoire === 'pret') resolve();
    });
  });
  worker.postMessage(start, [start.parts]);
  return Promise.race([answered, failure(worker)]);
}

function failure(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DuckDBSaid>) => {
      if (data.trajectoire === 'echec') reject(new StartFailed(ENGINE, data.message));
    });
    worker.addEventListener('error', (event) => reject(new StartFailed(ENGINE, event.message)));
  });
}
