import type { TableName } from '$lib/schema/tables';

/** A part of a dataset that the server refuses to this reader: one partition of a table. */
export interface ClosedPart {
  table: TableName;
  /** Empty for a table that is not cut. */
  partition: string;
  /** Path of the file, relative to the manifest's folder. */
  fichier: string;
}

/** What a query gives: dates as `YYYY-MM-DD` texts, every number as a JavaScript number. */
export type Cell = string | number | boolean | null;
export type QueryRow = Record<string, Cell>;
export type Parameter = string | number | boolean | null;

/** The one port to DuckDB; `native.server.ts` and `wasm.ts` are its two bodies and nobody else knows which runs. */
export interface Database {
  /**
   * Runs one SQL statement with positional (`?`) parameters.
   * @throws Error with the engine's message.
   */
  query<T extends object = QueryRow>(sql: string, parameters?: readonly Parameter[]): Promise<T[]>;

  /** What was asked for and is refused to this reader: its rows are not there. Absent when everything is. */
  readonly closed?: readonly ClosedPart[];
}
