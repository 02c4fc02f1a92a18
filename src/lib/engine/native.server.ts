import {
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement,
  type DuckDBValue
} from '@duckdb/node-api';
import { tables, type TableName, type TableRows } from '$lib/schema/tables';
import type { TableDefinition } from '$lib/schema/table';
import type { Cell, Database, Parameter, QueryRow } from './database';
import { createTable } from './ddl';

type AnyRow = Readonly<Record<string, Cell>>;

/** DuckDB in Node, for the pipeline and the `sql` command. One thread, so that sums and files are repeatable. */
export class NativeDatabase implements Database {
  readonly #connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  /** A connection answers one question at a time: each waits for the one before. */
  #last: Promise<unknown> = Promise.resolve();
  /** Prepared once each: the same few questions are asked of every contract and of every sheet. */
  readonly #statements = new Map<string, DuckDBPreparedStatement>();
  #closed = false;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** Opens an in-memory database without extensions; call `close` when done. */
  static async open(): Promise<NativeDatabase> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false'
    });
    return new NativeDatabase(instance, await instance.connect());
  }

  async query<T extends object = QueryRow>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
    const { lignes } = await this.table(sql, parameters);
    return lignes as T[];
  }

  /** Runs a query and tells its columns too, which a result without rows does not show. */
  table(sql: string, parameters: readonly Parameter[] = []): Promise<{ colonnes: string[]; lignes: QueryRow[] }> {
    if (this.#closed) return Promise.reject(new Error('la base est fermée'));
    const answer = this.#last.then(() => this.#read(sql, parameters));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #read(sql: string, parameters: readonly Parameter[]): Promise<{ colonnes: string[]; lignes: QueryRow[] }> {
    const result = await (parameters.length === 0 ? this.#connection.run(sql) : this.#ask(sql, parameters));
    const colonnes = result.deduplicatedColumnNames();
    const lignes: QueryRow[] = [];
    for (const chunk of await result.fetchAllChunks()) {
      const vectors = colonnes.map((nom, i) => ({ nom, vector: chunk.getColumnVector(i) }));
      const { rowCount } = chunk;
      for (let rang = 0; rang < rowCount; rang += 1) {
        const ligne: QueryRow = {};
        for (const { nom, vector } of vectors) ligne[nom] = cellOf(vector.getItem(rang));
        lignes.push(ligne);
      }
    }
    return { colonnes, lignes };
  }

  async #ask(sql: string, parameters: readonly Parameter[]): Promise<DuckDBMaterializedResult> {
    const statement = this.#statements.get(sql) ?? (await this.#connection.prepare(sql));
    this.#statements.set(sql, statement);
    statement.bind([...parameters]);
    return statement.run();
  }

  /** Creates the given tables from the schema and fills them, in the order of their keys' rows. */
  async fill(rows: TableRows, names: readonly TableName[]): Promise<void> {
    for (const table of names) {
      await this.#connection.run(createTable(table));
      if (rows[table]?.length) await this.append(table, rows[table]);
    }
  }

  /** Adds rows to a table that is there. */
  async append(table: TableName, rows: readonly AnyRow[]): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    const definition: TableDefinition = tables[table];
    const colonnes = Object.entries(definition.colonnes);
    for (const row of rows) {
      for (const [nom, { type }] of colonnes) {
        const valeur = row[nom];
        if (valeur === null || valeur === undefined) appender.appendNull();
        else if (type === 'nombre') appender.appendDouble(Number(valeur));
        else if (type === 'entier') appender.appendInteger(Number(valeur));
        else if (type === 'booleen') appender.appendBoolean(valeur === true);
        else if (type === 'date') appender.appendDate(dateValue(String(valeur)));
        else appender.appendVarchar(String(valeur));
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Empties a table, made anew: a database in memory keeps the room of rows that are only deleted. */
  async clear(table: TableName): Promise<void> {
    await this.#connection.run(`DROP TABLE ${table}; ${createTable(table)}`);
  }

  /** Loads Parquet files into a table created from the schema. */
  async load(table: TableName, files: readonly string[]): Promise<void> {
    await this.#connection.run(createTable(table));
    await this.insert(table, files);
  }

  /** Adds Parquet files to a table that is there. */
  async insert(table: TableName, files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    const list = files.map(literal).join(', ');
    await this.#connection.run(`INSERT INTO ${table} BY NAME SELECT * FROM read_parquet([${list}])`);
  }

  /**
   * Writes the rows of a table, ordered by its key, as one zstd Parquet file.
   * @param where a condition of our own
   */
  async writeParquet(table: TableName, file: string, where = 'true'): Promise<void> {
    const cle = tables[table].cle.join(', ');
    await this.#connection.run(
      `COPY (SELECT * FROM ${table} WHERE ${where} ORDER BY ${cle}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`
    );
  }

  /** Closes once the questions that were asked have their answer: DuckDB crashes when one of them is left without it. */
  close(): void {
    this.#closed = true;
    void this.#last.then(() => {
      for (const statement of this.#statements.values()) statement.destroySync();
      this.#connection.closeSync();
      this.#instance.closeSync();
    });
  }
}

/** A path as SQL reads it. */
export function literal(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

const JOUR = 86_400_000;

const joursEnTexte = new Map<number, string>();

/** The same days come back in every row. */
function jourEnTexte(days: number): string {
  const connu = joursEnTexte.get(days);
  if (connu !== undefined) return connu;
  const texte = new Date(days * JOUR).toISOString().slice(0, 10);
  joursEnTexte.set(days, texte);
  return texte;
}

const joursEnValeur = new Map<string, DuckDBDateValue>();

function dateValue(iso: string): DuckDBDateValue {
  const connue = joursEnValeur.get(iso);
  if (connue) return connue;
  const valeur = new DuckDBDateValue(Date.parse(`${iso}T00:00:00Z`) / JOUR);
  joursEnValeur.set(iso, valeur);
  return valeur;
}

function cellOf(valeur: DuckDBValue | undefined): Cell {
  if (valeur === null || valeur === undefined) return null;
  if (typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean') return valeur;
  if (typeof valeur === 'bigint') return Number(valeur);
  if (valeur instanceof DuckDBDateValue) return jourEnTexte(valeur.days);
  if ('toDouble' in valeur && typeof valeur.toDouble === 'function') return valeur.toDouble();
  return valeur.toString();
}
