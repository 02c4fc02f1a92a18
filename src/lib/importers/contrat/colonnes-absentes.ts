import type { TableDuClasseur } from '$lib/schema/classeur';
import { cleDeLigne } from '$lib/schema/table';
import { tables, type TableName, type TableRows } from '$lib/schema/tables';
import type { Contenu } from './attente';

/** Optional columns of the model that the sheets of a workbook do not have. */
export type ColonnesAbsentes = Readonly<Partial<Record<TableDuClasseur, readonly string[]>>>;

type Ligne = Readonly<Record<string, Contenu>>;

/**
 * Rows of a workbook with what is published in the columns that it lacks: a workbook written without the names of
 * people does not erase them. A row is the same when its key is; a new row has nothing there.
 */
export function gardeColonnes(lues: TableRows, absentes: ColonnesAbsentes, publiees: TableRows): TableRows {
  const rows: TableRows = { ...lues };
  for (const [table, colonnes] of Object.entries(absentes) as [TableDuClasseur, readonly string[]][]) {
    const connues = parCle(table, publiees[table] ?? []);
    const siennes: readonly Ligne[] = lues[table] ?? [];
    const gardees = siennes.map((ligne) => {
      const publiee = connues.get(cleDe(table, ligne));
      return publiee ? { ...ligne, ...Object.fromEntries(colonnes.map((nom) => [nom, publiee[nom] ?? null])) } : ligne;
    });
    Object.assign(rows, { [table]: gardees });
  }
  return rows;
}

function parCle(table: TableName, lignes: readonly Ligne[]): Map<string, Ligne> {
  return new Map(lignes.map((ligne) => [cleDe(table, ligne), ligne]));
}

function cleDe(table: TableName, ligne: Ligne): string {
  return JSON.stringify(cleDeLigne(tables[table], ligne));
}
