import { DataType, type Table, type TimeUnit } from 'apache-arrow';
import type { TableName, TableRows } from '$lib/schema/tables';
import type { Cell } from './database';

/** Columns whose types are known when the answer comes. */
export type Columns = Record<string, DataType>;

/** A query's answer by position, for results whose column names may repeat. */
export interface Grid {
  columns: { name: string; type: string }[];
  rows: Cell[][];
}

/**
 * An Arrow table as plain values, of the shape that the native engine gives: dates `YYYY-MM-DD`, timestamps
 * `YYYY-MM-DD HH:MM:SS`, every number a JavaScript number (decimals scaled), nested values as text.
 *
 * @param limit greatest number of rows read
 */
export function gridOf(table: Table<Columns>, limit = Infinity): Grid {
  const { fields } = table.schema;
  const count = Math.min(table.numRows, limit);
  const rows = Array.from({ length: count }, () => new Array<Cell>(fields.length).fill(null));
  fields.forEach((field, c) => {
    const vector = table.getChildAt(c);
    const read = cellReader(field.type);
    rows.forEach((row, r) => {
      const value: unknown = vector?.get(r);
      row[c] = value === null || value === undefined ? null : read(value);
    });
  });
  return { columns: fields.map((field) => ({ name: field.name, type: typeName(field.type) })), rows };
}

/** An Arrow table as one object a row. */
export function rowsOf<T extends object>(table: Table<Columns>): T[] {
  const { columns, rows } = gridOf(table);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])) as T);
}

/** The rows of tables by their names: those of a table that several files hold are all there, in the order of the files. */
export function rowsByTable(read: readonly (readonly [TableName, Table<Columns>])[]): TableRows {
  const rows: Partial<Record<TableName, object[]>> = {};
  for (const [name, table] of read) rows[name] = [...(rows[name] ?? []), ...rowsOf(table)];
  // Each was read from the file as the table that names it.
  return rows as TableRows;
}

function cellReader(type: DataType): (value: unknown) => Cell {
  if (DataType.isDecimal(type)) return (value) => scaled(String(value), type.scale);
  if (DataType.isDate(type)) return (value) => new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return (value) => instant(Number(value));
  if (DataType.isTime(type)) return (value) => clock(Number(value), type.unit);
  return (value) => {
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return String(value);
  };
}

/** A decimal from its unscaled digits: (`150`, 2) is 1.5. */
export function scaled(digits: string, scale: number): number {
  if (scale <= 0) return Number(digits);
  const negative = digits.startsWith('-');
  const padded = (negative ? digits.slice(1) : digits).padStart(scale + 1, '0');
  return Number(`${negative ? '-' : ''}${padded.slice(0, -scale)}.${padded.slice(-scale)}`);
}

function instant(milliseconds: number): string {
  const [day, time = ''] = new Date(milliseconds).toISOString().split('T');
  return `${day} ${time.replace(/\.?0*Z$/, '')}`;
}

const PER_SECOND: Readonly<Record<TimeUnit, number>> = { 0: 1, 1: 1e3, 2: 1e6, 3: 1e9 };

function clock(value: number, unit: TimeUnit): string {
  return new Date((value / PER_SECOND[unit]) * 1000).toISOString().slice(11, 19);
}

/** The kind of a column as a reader names it. */
function typeName(type: DataType): string {
  if (DataType.isInt(type)) return 'entier';
  if (DataType.isFloat(type) || DataType.isDecimal(type)) return 'nombre';
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return 'date';
  if (DataType.isBool(type)) return 'booleen';
  return 'texte';
}
