import { Table, type RecordBatch } from 'apache-arrow';
import { tableNames } from '$lib/schema/tables';
import type { ClosedPart } from './database';
import type { Database } from './database';
import { DatasetEngine, type OnProgress } from './dataset-engine';
import { EngineError, QueryFailed, Stopped } from './errors';
import type { Surcouche } from './local';
import { gridOf, type Columns, type Grid } from './result';
import { explainSqlError } from './sql-errors';
import { asSubquery, readStatement } from './sql-statement';
import { cutTexts, longestText, withinWidth } from './sql-width';

/** Answer to an expert's statement. */
export interface SqlResult extends Grid {
  /** Which bound left rows out: `MAX_ROWS`, or `MAX_BYTES`; null when every row is there. */
  tronque: 'lignes' | 'octets' | null;
  /** Longest text kept, when some were longer; else null. */
  texteMax: number | null;
  millisecondes: number;
}

const MAX_ROWS = 10_000;
const MAX_SECONDS = 30;
/** Of the whole answer, as the engine hands it over. */
const MAX_BYTES = 32_000_000;

/**
 * The experts' engine: a worker of its own with copies of the tables, from which no screen reads. After a stop or a
 * time-out it is ended, and the next statement needs another one.
 */
export class SqlEngine {
  readonly #engine: DatasetEngine;
  /** The parts that are closed to the reader: their rows are in no table. */
  readonly closed: readonly ClosedPart[];

  private constructor(engine: DatasetEngine, closed: readonly ClosedPart[]) {
    this.#engine = engine;
    this.closed = closed;
  }

  /** For the words around the tables. */
  get database(): Database {
    return this.#engine;
  }

  /**
   * Starts it and loads every table.
   * @throws EngineError
   */
  static async open(
    racine: string,
    end: AbortController,
    onProgress: OnProgress,
    surcouche: Surcouche | null = null
  ): Promise<SqlEngine> {
    const engine = await DatasetEngine.open(racine, end, onProgress, surcouche);
    try {
      const closed = await engine.load(
        tableNames.map((table) => ({ table })),
        onProgress
      );
      return new SqlEngine(engine, closed);
    } catch (cause) {
      engine.close();
      throw cause;
    }
  }

  /** False once stopped or out of time. */
  get alive(): boolean {
    return !this.#engine.signal.aborted;
  }

  /**
   * Runs one SELECT or WITH statement.
   *
   * @throws QueryFailed in French around the engine's message; TimedOut after `MAX_SECONDS`; Stopped
   */
  async run(text: string): Promise<SqlResult> {
    const statement = readStatement(text);
    const began = performance.now();
    try {
      const { batches, octets, textMax } = await this.#engine.withinBounds(
        this.#read(statement),
        'La requête',
        MAX_SECONDS
      );
      const table = new Table(batches);
      const grid = gridOf(table, MAX_ROWS);
      const coupes = cutTexts(grid.rows, textMax);
      const tronque = table.numRows > MAX_ROWS ? 'lignes' : octets > MAX_BYTES ? 'octets' : null;
      return { ...grid, tronque, texteMax: coupes ? textMax : null, millisecondes: performance.now() - began };
    } catch (cause) {
      throw cause instanceof EngineError ? cause : explainSqlError(cause, tableNames);
    }
  }

  async #read(statement: string): Promise<{ batches: RecordBatch<Columns>[]; octets: number; textMax: number }> {
    await this.#onlyReads(statement);
    const { connection } = this.#engine;
    const { schema } = await connection.query<Columns>(`${asSubquery(statement)} LIMIT 0`);
    const textMax = longestText(schema.fields);
    const reader = await connection.send<Columns>(withinWidth(statement, schema.fields, textMax), true);
    const batches: RecordBatch<Columns>[] = [];
    let rows = 0;
    let octets = 0;
    for await (const batch of reader) {
      batches.push(batch);
      rows += batch.numRows;
      octets += batch.data.byteLength;
      if (rows > MAX_ROWS || octets > MAX_BYTES) {
        await connection.cancelSent();
        break;
      }
    }
    return { batches, octets, textMax };
  }

  /** The engine itself parses: a list of statements cannot be prepared, and one that writes cannot be a subquery. */
  async #onlyReads(statement: string): Promise<void> {
    const { connection } = this.#engine;
    await (await connection.prepare(statement)).close();
    try {
      await (await connection.prepare(asSubquery(statement))).close();
    } catch (cause) {
      throw new QueryFailed(
        'Cette instruction ne se contente pas de lire les tables.',
        'Écrivez une seule instruction, qui commence par SELECT ou WITH et n’écrit rien.',
        cause
      );
    }
  }

  /** Ends the worker; a running statement is told that it was stopped. */
  close(): void {
    this.#engine.close(new Stopped());
  }
}
