import { RecordBatch, Struct, Table, makeData, Schema, Field, tableToIPC } from 'apache-arrow';
import { arrowSchema, arrowType } from '$lib/schema/arrow';
import { columnsOf } from '$lib/schema/columns';
import type { ColumnType } from '$lib/schema/table';
import type { Row, TableName, TableRows } from '$lib/schema/tables';
import { arrowColumn } from './arrow-column';
import type { Cell } from './database';

/** Published rows that local data replace: those of a table whose columns have one of the values. */
export interface Retrait {
  table: TableName;
  colonnes: string[];
  /** One value a column, in their order; none is null. */
  valeurs: Cell[][];
}

/** Local data laid over one published version: what leaves, then what comes. */
export interface Surcouche {
  retraits: Retrait[];
  rows: TableRows;
}

type AnyRow = Readonly<Record<string, Cell>>;

const JOUR = 86_400_000;

/**
 * Rows of a canonical table as an Arrow IPC stream, with the types and order of the schema.
 * @throws WrongType when a value is not of its column's type
 */
export function rowsToArrow(table: TableName, rows: readonly AnyRow[]): Uint8Array {
  return ipc(
    arrowSchema(table),
    columnsOf(table).map(([name, { type }]) => ({ type, values: rows.map((row) => row[name] ?? null) })),
    rows.length
  );
}

/**
 * The keys of the rows to leave out, as an Arrow IPC stream whose columns are named and typed like those of the table.
 * @throws Error when the table has no such column
 */
export function keysToArrow({ table, colonnes, valeurs }: Retrait): Uint8Array {
  const connues = new Map(columnsOf(table));
  const types = colonnes.map((nom) => {
    const colonne = connues.get(nom);
    if (!colonne) throw new Error(`${table} n’a pas de colonne ${nom}`);
    return colonne.type;
  });
  return ipc(
    new Schema(colonnes.map((nom, i) => new Field(nom, arrowType(types[i] ?? 'texte'), false))),
    types.map((type, i) => ({ type, values: valeurs.map((ligne) => ligne[i] ?? null) })),
    valeurs.length
  );
}

function ipc(schema: Schema, columns: { type: ColumnType; values: Cell[] }[], length: number): Uint8Array {
  const children = columns.map(({ type, values }) =>
    arrowColumn(type, [{ rowStart: 0, values: type === 'date' ? values.map(daysOf) : values }], length)
  );
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  return tableToIPC(new Table(schema, [batch]), 'stream');
}

function daysOf(value: Cell): number | null {
  return value === null ? null : Date.parse(`${String(value)}T00:00:00Z`) / JOUR;
}

/**
 * What an import replaces as a whole: a contract, one table of the accounts of a legal entity, what was
 * notified to it for a campaign, or the measures of an entity in one edition of a producer. A row of the unit that the file lacks is removed.
 */
export type Unite = { rows: TableRows } & (
  | { genre: 'contrat'; contrat: string }
  | { genre: 'comptes'; table: TableDeComptes; ej: string }
  | ({ genre: 'notifications' } & ClefDeNotifications)
  | ({ genre: 'mesures' } & ClefDeMesures)
);

/** What was notified to an entity for a campaign, line by line or as sums by month. */
type ClefDeNotifications = Pick<Row<'notification'>, 'ej' | 'campagne' | 'detail'>;

type ClefDeMesures = Pick<Row<'mesure'>, 'source' | 'edition' | 'entite_type' | 'entite'>;
/** Accounts that come entity by entity. */
export type TableDeComptes = 'compte' | 'transmission' | 'liste_ej';
