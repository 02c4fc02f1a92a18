import { columnsOf } from '$lib/schema/columns';
import type { ColumnType } from '$lib/schema/table';
import type { TableName } from '$lib/schema/tables';

const DUCKDB_TYPE: Readonly<Record<ColumnType, string>> = {
  texte: 'VARCHAR',
  entier: 'INTEGER',
  nombre: 'DOUBLE',
  date: 'DATE',
  booleen: 'BOOLEAN'
};

/** The DuckDB (and Parquet) type of a kind of column. */
export function duckdbType(type: ColumnType): string {
  return DUCKDB_TYPE[type];
}

/** An identifier as SQL reads it whatever its letters. */
export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/**
 * `CREATE TABLE` of a canonical table, the same on both engines: types and order come from the schema,
 * never from values.
 *
 * @param name name given to the table, its own by default
 */
export function createTable(table: TableName, name: string = table): string {
  const columns = columnsOf(table).map(([column, { type }]) => `${quoted(column)} ${duckdbType(type)}`);
  return `CREATE TABLE ${quoted(name)} (${columns.join(', ')})`;
}
