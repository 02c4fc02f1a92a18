import { DataType, type Field } from 'apache-arrow';
import type { Cell } from './database';
import { quoted } from './ddl';

/** The engine hands rows over by so many. */
const VECTOR = 2048;
const VECTOR_BYTES = 32_000_000;

/** Longest text that a cell may hold, so that what the engine hands over at once stays bounded. */
export function longestText(fields: readonly Field<DataType>[]): number {
  const larges = fields.filter(({ type }) => !isNarrow(type)).length;
  return Math.max(200, Math.floor(VECTOR_BYTES / VECTOR / Math.max(1, larges)));
}

/** The statement with its texts, lists and other values without bound cut one character past `max`. */
export function withinWidth(statement: string, fields: readonly Field<DataType>[], max: number): string {
  if (fields.every(({ type }) => isNarrow(type))) return statement;
  const columns = fields.map(({ name, type }, i) => {
    const read = isNarrow(type) ? `c${i}` : `left(c${i}::VARCHAR, ${max + 1})`;
    return `${read} AS ${quoted(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM (\n${statement}\n) AS t(${fields.map((_, i) => `c${i}`).join(', ')})`;
}

/** Ends with « … » the texts that are longer, in place; whether there were any. */
export function cutTexts(rows: Cell[][], max: number): boolean {
  let some = false;
  for (const row of rows) {
    row.forEach((cell, i) => {
      if (typeof cell !== 'string' || cell.length <= max) return;
      row[i] = `${cell.slice(0, max)}…`;
      some = true;
    });
  }
  return some;
}

function isNarrow(type: DataType): boolean {
  return (
    DataType.isInt(type) ||
    DataType.isFloat(type) ||
    DataType.isDecimal(type) ||
    DataType.isBool(type) ||
    DataType.isDate(type) ||
    DataType.isTime(type) ||
    DataType.isTimestamp(type) ||
    DataType.isInterval(type) ||
    DataType.isNull(type)
  );
}
