import type { TableName } from '$lib/schema/tables';
import { bounded } from './bounded';
import { ChecksumMismatch, FileUnreadable, StartFailed } from './errors';
import type { ManifestFile } from './manifest';
import type { ParquetAnswer, ParquetRequest } from './parquet.worker';

const SECONDS = 60;

/** Checks and converts Parquet files in a worker of its own, so that the page stays alive meanwhile. */
export class ParquetReader {
  readonly #worker = new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, { resolve: (answer: ParquetAnswer) => void; reject: (cause: Error) => void }>();
  #next = 0;
  #broken: Error | null = null;

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<ParquetAnswer>) => {
      this.#waiting.get(event.data.id)?.resolve(event.data);
      this.#waiting.delete(event.data.id);
    });
    this.#worker.addEventListener('error', (event) => {
      this.#broken = new StartFailed('Le lecteur de fichiers Parquet', event.message);
      for (const { reject } of this.#waiting.values()) reject(this.#broken);
      this.#waiting.clear();
    });
  }

  /**
   * @param bytes the whole file
   * @returns Arrow IPC stream of each of the tables
   * @throws FileUnreadable, ChecksumMismatch, TimedOut
   */
  async read(
    file: ManifestFile,
    tables: readonly TableName[],
    bytes: Uint8Array,
    signal: AbortSignal
  ): Promise<[TableName, Uint8Array][]> {
    if (this.#broken) throw this.#broken;
    const id = ++this.#next;
    const request: ParquetRequest = { id, file, tables, bytes };
    const answered = new Promise<ParquetAnswer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#worker.postMessage(request);
    const answer = await bounded(answered, `La lecture de «\u00a0${file.chemin}\u00a0»`, SECONDS, signal);
    if ('ipcs' in answer) return answer.ipcs;
    if (answer.kind === 'empreinte') throw new ChecksumMismatch(file.chemin);
    throw new FileUnreadable(file.chemin, answer.detail);
  }

  close(): void {
    this.#worker.terminate();
  }
}
