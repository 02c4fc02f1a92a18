import { Bool, DateDay, Field, Float64, Int32, Schema, Utf8 } from 'apache-arrow';
import { columnsOf } from './columns';
import type { ColumnType } from './table';
import type { TableName } from './tables';

/** The Arrow types of the canonical columns: text, 32-bit integer, double, days since 1970, bit. */
export type ArrowType = Utf8 | Int32 | Float64 | DateDay | Bool;

/** The Arrow type of a kind of column. */
export function arrowType(type: ColumnType): ArrowType {
  switch (type) {
    case 'texte':
      return new Utf8();
    case 'entier':
      return new Int32();
    case 'nombre':
      return new Float64();
    case 'date':
      return new DateDay();
    case 'booleen':
      return new Bool();
  }
}

/** The Arrow schema of a canonical table, in the order of its columns. */
export function arrowSchema(table: TableName): Schema {
  return new Schema(
    columnsOf(table).map(([name, column]) => new Field(name, arrowType(column.type), column.nullable === true))
  );
}
