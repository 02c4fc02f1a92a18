import type { Row, TableName } from './tables';

/** Gives a table its rows, of its own type: the compiler follows the name where a literal key would lose it. */
export function setRows<T extends TableName>(rows: { [N in T]?: Row<N>[] }, table: T, lignes: Row<T>[]): void {
  rows[table] = lignes;
}
