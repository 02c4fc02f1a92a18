import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { bounded } from './bounded';
import { fetchManifest, fetchParts } from './checked';
import { checkFile } from './checksum';
import { arrivals } from './closed';
import type { ClosedPart } from './database';
import type { Database, Parameter } from './database';
import { download } from './download';
import { startDuckDB } from './duckdb';
import { StartFailed, Stopped, TimedOut } from './errors';
import { rowsToArrow, type Surcouche } from './local';
import { Gate } from './gate';
import { memo, memoApres } from './memo';
import { type Manifest, type ManifestFile, type Need } from './manifest';
import { cheminDesParties, filesFor, type FileNeeded } from './manifest-files';
import { tableNames, type TableName, type TableRows } from '$lib/schema/tables';
import { ParquetReader } from './parquet-reader';
import { WasmDatabase } from './wasm-database';
import { WASM_BYTES } from './wasm-size';

/** How far a download is. */
export interface Progress {
  etape: 'moteur' | 'donnees';
  /** Bytes received and to receive; those of the engine are on the wire where the server says how many, else unpacked. */
  octets: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

const QUERY_SECONDS = 60;
/** Files fetched and read at a time: hundreds at once would wait past their bound, each for all the others. */
const TOGETHER = 6;

/** DuckDB once it has started, with the tables that have come. */
interface Started {
  duckdb: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  database: WasmDatabase;
}

/** One published version of a dataset on an engine of its own: tables come when asked for, each file once. */
export class DatasetEngine implements Database {
  readonly manifest: Manifest;
  readonly #racine: string;
  /** Files are fetched and read while it starts. */
  readonly #starting: Promise<Started>;
  #started: Started | null = null;
  readonly #reader = new ParquetReader();
  readonly #end: AbortController;
  readonly #gate = new Gate(TOGETHER);
  readonly #downloads = new Map<string, Promise<Uint8Array>>();
  /** By file and table. */
  readonly #loaded = new Map<string, Promise<void>>();
  #kept: Database = memo(this);

  private constructor(manifest: Manifest, racine: string, end: AbortController, starting: Promise<Started>) {
    this.manifest = manifest;
    this.#racine = racine;
    this.#end = end;
    this.#starting = starting;
    void starting.then((started) => (this.#started = started)).catch(() => {});
    end.signal.addEventListener('abort', () => this.#reader.close(), { once: true });
  }

  /**
   * Reads the manifest and begins to start the engine; no table is fetched yet. Where it does not start, `end` is
   * aborted with the reason, which whoever asks it something is told.
   *
   * @param racine address of the version's folder, with its final `/`
   * @param end aborting it ends everything, at any time
   * @param surcouche local data that stand over the published ones
   * @throws EngineError
   */
  static async open(
    racine: string,
    end: AbortController,
    onProgress: OnProgress,
    surcouche: Surcouche | null = null
  ): Promise<DatasetEngine> {
    const starting = start(end.signal, onProgress, surcouche);
    starting.catch((cause: unknown) => end.abort(cause));
    try {
      return new DatasetEngine(await fetchManifest(racine, end.signal), racine, end, starting);
    } catch (cause) {
      end.abort(cause);
      throw cause;
    }
  }

  /** The engine's own connection, for the experts' statements; once a table was loaded. */
  get connection(): AsyncDuckDBConnection {
    if (!this.#started) throw new StartFailed('Le moteur de calcul', 'il n’a pas fini de démarrer');
    return this.#started.connection;
  }

  /** The same tables, whose answers are kept until what they read changes: at another date a page asks the same. */
  get kept(): Database {
    return this.#kept;
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /**
   * Loads what is not loaded yet; a file that fails leaves the others and can be asked for again.
   *
   * @returns the parts that the server refuses to this reader: all else is loaded
   * @throws EngineError of the first file that fails
   */
  async load(needs: readonly Need[], onProgress: OnProgress = () => {}): Promise<ClosedPart[]> {
    const files = await this.#files(needs);
    const fresh = files.filter(({ file }) => !this.#downloads.has(file.chemin));
    const total = fresh.reduce((sum, { file }) => sum + file.octets, 0);
    const received = new Map<string, number>();
    const heard = (chemin: string, octets: number) => {
      received.set(chemin, octets);
      if (!this.#started) return;
      const sum = [...received.values()].reduce((a, b) => a + b, 0);
      onProgress({ etape: 'donnees', octets: Math.min(sum, total), total });
    };
    const closed = await arrivals(files, (needed) => this.#arrival(needed, heard));
    await this.#do((database) => database.ensure(needs.map(({ table }) => table)), 'La création des tables');
    return closed;
  }

  /** Every file of the version. @throws EngineError */
  async files(): Promise<ManifestFile[]> {
    const parties = await Promise.all(this.manifest.parties.map((_, rang) => this.#parts(rang)));
    return [...this.manifest.fichiers, ...parties.flat()];
  }

  #parts(rang: number): Promise<ManifestFile[]> {
    return fetchParts(this.#racine, cheminDesParties(rang), this.manifest.parties[rang] ?? '');
  }

  #files(needs: readonly Need[]): Promise<FileNeeded[]> {
    return filesFor(this.manifest, needs, (rang) => this.#parts(rang));
  }

  /** Once the tables of a file are loaded: those that are not yet are read from it together. */
  async #arrival({ file, tables }: FileNeeded, heard: (chemin: string, octets: number) => void): Promise<void> {
    const key = (table: TableName) => `${file.chemin} ${table}`;
    const fresh = tables.filter((table) => !this.#loaded.has(key(table)));
    if (fresh.length > 0) {
      const arrival = this.#gate.run(() => this.#fetch(file, fresh, heard));
      for (const table of fresh) this.#loaded.set(key(table), arrival);
      arrival.catch(() => {
        for (const table of fresh) this.#loaded.delete(key(table));
      });
    }
    await Promise.all(tables.map((table) => this.#loaded.get(key(table)) ?? Promise.resolve()));
  }

  /**
   * The bytes of a file as published, those that the manifest announces.
   * @throws EngineError
   */
  async readFile(file: ManifestFile): Promise<Uint8Array> {
    const bytes = await this.#download(file);
    checkFile(bytes, file);
    return bytes;
  }

  #download(file: ManifestFile, onBytes: (octets: number) => void = () => {}): Promise<Uint8Array> {
    const url = this.#racine + file.chemin.split('/').map(encodeURIComponent).join('/');
    return download(url, file.chemin, { signal: this.#end.signal, onBytes });
  }

  /** The bytes of a file, kept as long as another of its tables may be asked for. */
  #bytes(file: ManifestFile, heard: (chemin: string, octets: number) => void): Promise<Uint8Array> {
    const known = this.#downloads.get(file.chemin);
    if (known) return known;
    const bytes = this.#download(file, (octets) => heard(file.chemin, octets));
    this.#downloads.set(file.chemin, bytes);
    bytes.catch(() => this.#downloads.delete(file.chemin));
    return bytes;
  }

  async #fetch(
    file: ManifestFile,
    tables: readonly TableName[],
    heard: (chemin: string, octets: number) => void
  ): Promise<void> {
    try {
      const bytes = await this.#bytes(file, heard);
      const filled = tables.filter((table) => file.tables[table] !== 0);
      const read = await this.#reader.read(file, filled, bytes, this.#end.signal);
      await this.#change(
        (database) => Promise.all(read.map(([table, ipc]) => database.append(table, ipc))),
        filled,
        `Le chargement de «\u00a0${file.chemin}\u00a0»`
      );
    } catch (cause) {
      // What could not be read is asked for again, when it is.
      this.#downloads.delete(file.chemin);
      throw cause;
    }
  }

  /** Adds rows that were worked out here to their tables; those that local data replace are left out. */
  async put(rows: TableRows): Promise<void> {
    await this.#change(
      async (database) => {
        for (const table of tablesOf(rows)) await database.append(table, rowsToArrow(table, rows[table] ?? []));
      },
      tablesOf(rows),
      'La pose des lignes calculées'
    );
  }

  /** Lays local data over what is loaded and what will be, in place of any laid before; a failure ends the engine. */
  lay(surcouche: Surcouche): Promise<void> {
    return this.#pose((database) => database.lay(surcouche), touchedBy(surcouche));
  }

  /** Lays more over what is laid, which stays; a failure ends the engine. */
  add(surcouche: Surcouche): Promise<void> {
    return this.#pose((database) => database.add(surcouche), touchedBy(surcouche));
  }

  async #pose(work: (database: WasmDatabase) => Promise<void>, tables: readonly TableName[]): Promise<void> {
    try {
      await this.#change(work, tables, 'La pose des données locales');
    } catch (cause) {
      this.close();
      throw cause;
    }
  }

  /** @throws TimedOut after a minute, which ends the engine; Stopped when it was closed; Error with the engine's message */
  async query<T extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
    return this.#do((database) => database.query<T>(sql, parameters), 'Le calcul');
  }

  /** Waits for a piece of work of this engine; past its time the engine is ended, since it cannot be interrupted. */
  async withinBounds<T>(work: Promise<T>, what: string, seconds: number): Promise<T> {
    try {
      return await bounded(work, what, seconds, this.#end.signal);
    } catch (cause) {
      if (cause instanceof TimedOut) this.#end.abort(cause);
      throw cause;
    }
  }

  /** Ends the engine; whatever waits for it is told `reason`. */
  close(reason: Error = new Stopped()): void {
    this.#end.abort(reason);
  }

  /** The same for work after which a question to these tables may have another answer. */
  async #change(
    work: (database: WasmDatabase) => Promise<unknown>,
    tables: readonly TableName[],
    what: string
  ): Promise<void> {
    await this.#do(work, what);
    this.#kept = memoApres(this, this.#kept, tables);
  }

  /** Does a piece of work once the engine has started, whose start has bounds of its own. */
  async #do<T>(work: (database: WasmDatabase) => Promise<T>, what: string): Promise<T> {
    const { database } = this.#started ?? (await this.#starting);
    return this.withinBounds(work(database), what, QUERY_SECONDS);
  }
}

/** Tables of which laying local data takes rows away, or brings some: answers that read others stand. */
const touchedBy = ({ retraits, rows }: Surcouche): TableName[] => [
  ...retraits.flatMap(({ table, valeurs }) => (valeurs.length > 0 ? [table] : [])),
  ...tablesOf(rows)
];

const tablesOf = (rows: TableRows) => tableNames.filter((table) => (rows[table] ?? []).length > 0);

const START = 'Le démarrage du moteur de calcul';

async function start(signal: AbortSignal, onProgress: OnProgress, surcouche: Surcouche | null): Promise<Started> {
  const duckdb = await startDuckDB(signal, (loaded, onTheWire) => {
    const total = onTheWire ?? WASM_BYTES;
    onProgress({ etape: 'moteur', octets: Math.round((loaded / WASM_BYTES) * total), total });
  });
  signal.addEventListener('abort', () => void duckdb.terminate(), { once: true });
  const connection = await bounded(duckdb.connect(), START, 30, signal);
  const database = await bounded(WasmDatabase.open(connection, surcouche), START, 30, signal);
  return { duckdb, connection, database };
}
