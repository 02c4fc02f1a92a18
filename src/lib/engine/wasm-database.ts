import type { Table } from 'apache-arrow';
import { columnsOf } from '$lib/schema/columns';
import { tableNames, type TableName } from '$lib/schema/tables';
import type { Database, Parameter } from './database';
import { createTable, quoted } from './ddl';
import { keysToArrow, rowsToArrow, type Surcouche } from './local';
import { rowsOf, type Columns } from './result';

/** What is asked of a DuckDB-WASM connection; the browser's worker and Node's blocking engine both give it. */
export interface ArrowConnection {
  query(sql: string): Promise<Table<Columns>>;
  prepare(
    sql: string
  ): Promise<{ query(...parameters: Parameter[]): Promise<Table<Columns>>; close(): Promise<unknown> }>;
  insertArrowFromIPCStream(bytes: Uint8Array, options: { name: string; create: boolean }): Promise<void>;
}

/** Nothing is fetched, read or written by the engine itself, and nobody can undo it: `lock_configuration` comes last. */
const LOCK = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  "SET memory_limit = '2GB'",
  "SET temp_directory = ''",
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];

/** The canonical tables on DuckDB-WASM. */
export class WasmDatabase implements Database {
  readonly #connection: ArrowConnection;
  #staged = 0;
  /** Prepared once each: the same few questions are asked of every contract and of every sheet. */
  readonly #statements = new Map<string, ReturnType<ArrowConnection['prepare']>>();
  /** Tables that are there, or coming. */
  readonly #tables = new Map<TableName, Promise<void>>();
  /** By table, the conditions under which a published row is replaced by local data; `s` is the row. */
  readonly #replaced = new Map<TableName, string[]>();

  private constructor(connection: ArrowConnection) {
    this.#connection = connection;
  }

  /**
   * Locks a fresh database, empty but for local data; published rows that those replace will not enter. Tables are
   * created as they come, or as they are asked for.
   */
  static async open(connection: ArrowConnection, surcouche: Surcouche | null = null): Promise<WasmDatabase> {
    await connection.query(LOCK.join(';\n'));
    const database = new WasmDatabase(connection);
    if (surcouche) await database.lay(surcouche);
    return database;
  }

  async query<T extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
    if (parameters.length === 0) return rowsOf<T>(await this.#connection.query(sql));
    const known = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.set(sql, known);
    known.catch(() => this.#statements.delete(sql));
    return rowsOf<T>(await (await known).query(...parameters));
  }

  /**
   * Adds rows to a table, by name and through a staging table: appending Arrow directly goes by position, and a first
   * chunk of nulls would fix the type.
   *
   * @param ipc Arrow IPC stream made by `parquetToArrow`; the buffer is given away
   */
  async append(table: TableName, ipc: Uint8Array): Promise<void> {
    if (!this.#tables.has(table) && !this.#replaced.has(table)) {
      const created = this.#connection.insertArrowFromIPCStream(ipc, { name: table, create: true });
      this.#tables.set(table, created);
      return created;
    }
    await this.ensure([table]);
    const staging = `attente_${++this.#staged}`;
    await this.#connection.insertArrowFromIPCStream(ipc, { name: staging, create: true });
    const columns = columnsOf(table)
      .map(([name]) => quoted(name))
      .join(', ');
    const kept = (this.#replaced.get(table) ?? []).map((condition) => `NOT ${condition}`).join(' AND ') || 'true';
    await this.#connection.query(
      `INSERT INTO ${quoted(table)} BY NAME SELECT ${columns} FROM ${staging} AS s WHERE ${kept};\nDROP TABLE ${staging}`
    );
  }

  /** Creates those of these tables that no file has brought. */
  async ensure(tables: readonly TableName[]): Promise<void> {
    const missing = [...new Set(tables)].filter((table) => !this.#tables.has(table));
    if (missing.length > 0) {
      const created = this.#connection.query(missing.map((table) => createTable(table)).join(';\n')).then(() => {});
      for (const table of missing) this.#tables.set(table, created);
    }
    await Promise.all(tables.map((table) => this.#tables.get(table) ?? Promise.resolve()));
  }

  /**
   * Lays local data over the tables, in place of any laid before: published rows that they replace leave, and will not
   * enter later. Values go into tables of their own, never into SQL.
   */
  async lay(surcouche: Surcouche): Promise<void> {
    this.#replaced.clear();
    await this.add(surcouche);
  }

  /** Lays more over what is laid, which stays: none of its tables is replaced yet. */
  async add({ rows, retraits }: Surcouche): Promise<void> {
    const replaced = retraits
      .filter(({ valeurs }) => valeurs.length > 0)
      .map((retrait) => ({ ...retrait, name: `remplace_${++this.#staged}` }))
      .map((retrait) => ({ ...retrait, condition: conditionOf(retrait) }));
    await Promise.all(
      replaced.map((retrait) =>
        this.#connection.insertArrowFromIPCStream(keysToArrow(retrait), { name: retrait.name, create: true })
      )
    );
    const gone = replaced
      .filter(({ table }) => this.#tables.has(table))
      .map(({ table, condition }) => `DELETE FROM ${quoted(table)} AS s WHERE ${condition}`);
    if (gone.length > 0) await this.#connection.query(gone.join(';\n'));
    const locales = tableNames.map((table) => [table, rows[table] ?? []] as const);
    await Promise.all(
      locales.map(([table, siennes]) =>
        siennes.length > 0 ? this.append(table, rowsToArrow(table, siennes)) : Promise.resolve()
      )
    );
    for (const { table, condition } of replaced)
      this.#replaced.set(table, [...(this.#replaced.get(table) ?? []), condition]);
  }
}

/** Whether the row `s` has the values of a table of keys. */
function conditionOf({ name, colonnes }: { name: string; colonnes: readonly string[] }): string {
  const same = colonnes.map((colonne) => `r.${quoted(colonne)} = s.${quoted(colonne)}`).join(' AND ');
  return `EXISTS (SELECT 1 FROM ${name} AS r WHERE ${same})`;
}
