import type { Cell } from '$lib/engine/database';
import { columnsOf } from '$lib/schema/columns';
import { cleDeLigne, type TableDefinition } from '$lib/schema/table';
import { tableNames, tables, type TableName, type TableRows } from '$lib/schema/tables';

type AnyRow = Readonly<Record<string, Cell>>;

export interface ChampChange {
  colonne: string;
  avant: Cell;
  apres: Cell;
}

/** One row that an import adds, changes or removes, told by its key. */
export interface LigneChangee {
  genre: 'ajoutee' | 'changee' | 'retiree';
  /** Values of the key, in its order. */
  cle: Cell[];
  /** Columns whose value changes; of an added or removed row, those that hold a value, the key left out. */
  champs: ChampChange[];
}

export interface DifferenceDeTable {
  table: TableName;
  ajoutees: number;
  changees: number;
  retirees: number;
  inchangees: number;
  lignes: LigneChangee[];
}

/**
 * What differs between two sets of rows, table by table and key by key; a table without difference is left out.
 * Numbers are equal when they are the same number: no tolerance.
 */
export function differencesDe(avant: TableRows, apres: TableRows): DifferenceDeTable[] {
  return tableNames
    .map((table) => differenceDeTable(table, avant[table] ?? [], apres[table] ?? []))
    .filter(({ lignes }) => lignes.length > 0);
}

function differenceDeTable(table: TableName, avant: readonly AnyRow[], apres: readonly AnyRow[]): DifferenceDeTable {
  const definition: TableDefinition = tables[table];
  const cleDe = (ligne: AnyRow): Cell[] => cleDeLigne(definition, ligne);
  const hors = columnsOf(table)
    .map(([nom]) => nom)
    .filter((nom) => !definition.cle.includes(nom));
  const champs = (a: AnyRow, b: AnyRow): ChampChange[] =>
    hors.flatMap((colonne) => {
      const [de, vers] = [a[colonne] ?? null, b[colonne] ?? null];
      return de === vers ? [] : { colonne, avant: de, apres: vers };
    });
  const connues = new Map(avant.map((ligne) => [JSON.stringify(cleDe(ligne)), ligne]));
  const lignes: LigneChangee[] = [];
  let inchangees = 0;
  for (const ligne of apres) {
    const cle = cleDe(ligne);
    const ecrite = JSON.stringify(cle);
    const ancienne = connues.get(ecrite);
    connues.delete(ecrite);
    const changes = champs(ancienne ?? {}, ligne);
    if (!ancienne) lignes.push({ genre: 'ajoutee', cle, champs: changes });
    else if (changes.length > 0) lignes.push({ genre: 'changee', cle, champs: changes });
    else inchangees++;
  }
  for (const ligne of connues.values()) {
    lignes.push({ genre: 'retiree', cle: cleDe(ligne), champs: champs(ligne, {}) });
  }
  const combien = (genre: LigneChangee['genre']) => lignes.filter((ligne) => ligne.genre === genre).length;
  return {
    table,
    ajoutees: combien('ajoutee'),
    changees: combien('changee'),
    retirees: combien('retiree'),
    inchangees,
    lignes
  };
}
