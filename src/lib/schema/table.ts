/** Kinds of column; each fixes the TypeScript, DuckDB/Parquet and Arrow types (see `types.ts`). */
export type ColumnType = 'texte' | 'entier' | 'nombre' | 'date' | 'booleen';

export interface Column {
  readonly type: ColumnType;
  /** Short French name: heading of the column in a workbook. */
  readonly titre?: string;
  /** French sentence shown in the documentation page. */
  readonly doc: string;
  readonly nullable?: boolean;
  /** What an empty cell of a nullable column means, when it means a value: two rows that say it either way are the same. */
  readonly vide?: number;
  /** Unit in words, or where it is to be read. */
  readonly unite?: string;
  /** Allowed values of a text column. */
  readonly valeurs?: readonly string[];
  /** Pattern that a text value must match entirely. */
  readonly motif?: RegExp;
  readonly min?: number;
  readonly max?: number;
  /** `table.column` that the value must exist in. */
  readonly reference?: string;
}

/** Columns that together must exist as the columns `vers` of another table, unless one of them is absent. */
export interface Renvoi {
  readonly colonnes: readonly string[];
  readonly table: string;
  readonly vers: readonly string[];
}

export interface TableDefinition {
  readonly doc: string;
  /** Short French name: the sheet of a workbook. */
  readonly titre?: string;
  readonly cle: readonly string[];
  readonly renvois?: readonly Renvoi[];
  readonly colonnes: Readonly<Record<string, Column>>;
}

/** The key of a row: an empty cell counts as what it means. */
export function cleDeLigne(
  { cle, colonnes }: TableDefinition,
  ligne: Readonly<Record<string, string | number | boolean | null>>
): (string | number | boolean | null)[] {
  return cle.map((nom) => ligne[nom] ?? colonnes[nom]?.vide ?? null);
}

type Base<C extends Column> = C extends { valeurs: readonly (infer V)[] }
  ? V
  : C['type'] extends 'texte' | 'date'
    ? string
    : C['type'] extends 'booleen'
      ? boolean
      : number;

type Cell<C extends Column> = C extends { nullable: true } ? Base<C> | null : Base<C>;

/** The row type of a table definition: dates are `YYYY-MM-DD` texts, money is in euros, rates are fractions. */
export type RowOf<T extends TableDefinition> = {
  -readonly [K in keyof T['colonnes']]: Cell<T['colonnes'][K]>;
};

/** Declares a table while keeping its literal types, so that `RowOf` can be exact. */
export function defineTable<const T extends TableDefinition>(definition: T): T {
  return definition;
}
