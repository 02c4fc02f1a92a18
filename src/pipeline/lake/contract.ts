import { columnsOf } from '$lib/schema/columns';
import type { Column, Renvoi, TableDefinition } from '$lib/schema/table';
import { tableNames, tables, tablesDeFaits, type TableDeFaits, type TableName } from '$lib/schema/tables';

/** How a dialect writes what a check needs. */
export interface CheckWords {
  text: (value: string) => string;
  matches: (column: string, pattern: RegExp) => string;
  finite: (column: string) => string;
}

/** The conditions that one column must hold where it has a value. */
export function checksOf(name: string, column: Column, words: CheckWords): string[] {
  const { type, valeurs, motif, min, max } = column;
  const text = type === 'texte' && !valeurs && !motif ? [`${name} <> ''`] : [];
  return [
    ...text,
    ...(valeurs ? [`${name} IN (${valeurs.map(words.text).join(', ')})`] : []),
    ...(motif ? [words.matches(name, motif)] : []),
    ...(type === 'nombre' ? [words.finite(name)] : []),
    ...(min === undefined ? [] : [`${name} >= ${min}`]),
    ...(max === undefined ? [] : [`${name} <= ${max}`])
  ];
}

/** The condition on two columns of a row: a period does not end before it begins. */
export function rowChecksOf(table: TableName): string[] {
  const { colonnes }: TableDefinition = tables[table];
  return colonnes.debut && colonnes.fin ? ['debut <= fin'] : [];
}

/** Every column, or columns together, whose values must exist elsewhere. */
export function referencesOf(table: TableName): Renvoi[] {
  const { renvois = [] }: TableDefinition = tables[table];
  const simples = columnsOf(table).flatMap(([name, { reference }]) => {
    const [cible, vers] = reference?.split('.') ?? [];
    return cible && vers ? [{ colonnes: [name], table: cible, vers: [vers] }] : [];
  });
  return [...simples, ...renvois];
}

/** The columns of a key whose empty cell means a value, with that value. */
export function emptyKeysOf(table: TableName): Map<string, number> {
  const { cle }: TableDefinition = tables[table];
  return new Map(
    columnsOf(table).flatMap(([name, { vide }]) => (vide !== undefined && cle.includes(name) ? [[name, vide]] : []))
  );
}

/** Whether the columns are the whole key of their table, which an engine can then hold them to. */
export function isKey({ table, vers }: Renvoi): boolean {
  const name = tableNames.find((t) => t === table);
  return name !== undefined && emptyKeysOf(name).size === 0 && String(tables[name].cle) === String(vers);
}

/** Tables of facts in an order where each comes after those that its rows refer to. */
export function inOrder(): TableDeFaits[] {
  const placed = new Set<TableDeFaits>();
  const place = (table: TableDeFaits): void => {
    if (placed.has(table)) return;
    const targets = new Set(referencesOf(table).map((r) => r.table));
    tablesDeFaits.filter((t) => t !== table && targets.has(t)).forEach(place);
    placed.add(table);
  };
  tablesDeFaits.forEach(place);
  return [...placed];
}
