import type { Column } from './table';
import { tables, type TableName } from './tables';

/** The columns of a canonical table, in order. */
export function columnsOf(table: TableName): [name: string, column: Column][] {
  const columns: Readonly<Record<string, Column>> = tables[table].colonnes;
  return Object.entries(columns);
}
