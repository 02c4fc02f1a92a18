import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { columnsOf } from '$lib/schema/columns';
import type { Column, ColumnType } from '$lib/schema/table';
import { tables, type TableName } from '$lib/schema/tables';
import type { Cell } from '$lib/engine/database';

type AnyRow = Readonly<Record<string, Cell>>;

const JOUR = 86_400_000;

const ELEMENTS: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  texte: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  entier: { type: 'INT32' },
  nombre: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  booleen: { type: 'BOOLEAN' }
};

/**
 * Rows of a canonical table as a Parquet file, ordered by the table's key; columns, types and their order come from
 * the schema, never from the values. Every column is optional, as DuckDB writes them.
 */
export function rowsToParquet(table: TableName, rows: readonly AnyRow[]): Uint8Array {
  const cle: readonly string[] = tables[table].cle;
  const ordonnees = [...rows].sort((a, b) => compareSelon(cle, a, b));
  const colonnes = columnsOf(table);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: colonnes.length },
    ...colonnes.map(([name, { type }]) => ({ name, repetition_type: 'OPTIONAL' as const, ...ELEMENTS[type] }))
  ];
  const columnData = colonnes.map(([name, colonne]) => ({
    name,
    data: ordonnees.map((ligne) => stockee(colonne, ligne[name] ?? null))
  }));
  return new Uint8Array(parquetWriteBuffer({ schema, columnData, createdBy: 'Trajectoire' }));
}

function stockee({ type }: Column, valeur: Cell): Cell {
  return type === 'date' && typeof valeur === 'string' ? Date.parse(`${valeur}T00:00:00Z`) / JOUR : valeur;
}

function compareSelon(cle: readonly string[], a: AnyRow, b: AnyRow): number {
  for (const nom of cle) {
    const [x, y] = [a[nom] ?? null, b[nom] ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
  }
  return 0;
}
