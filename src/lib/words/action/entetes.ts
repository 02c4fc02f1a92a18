import type { Colonne } from './colonnes';

/** Identifiers of the headers of a table of actions whose groups have partial headers (RGAA 5.7). */
export interface Entetes {
  colonne: (colonne: Colonne) => string;
  /** Of the row of one action; an action stands in several groups when it has several establishments. */
  ligne: string;
  /** `headers` of a cell: its column or columns, its group, its row. */
  de: (...colonnes: Colonne[]) => string;
}

/** Headers of one row; `table` is unique in the page, `groupe` in the table (null: rows are not grouped). */
export function entetes(table: string, groupe: number | null, rang: number): Entetes {
  const colonne = (code: Colonne) => `${table}-${code}`;
  const duGroupe = groupe === null ? [] : [groupeDe(table, groupe)];
  const ligne = `${table}-${groupe ?? 'tous'}-${rang}`;
  return { colonne, ligne, de: (...colonnes) => [...colonnes.map(colonne), ...duGroupe, ligne].join(' ') };
}

/** Identifier of the header of a group. */
export function groupeDe(table: string, groupe: number): string {
  return `${table}-groupe-${groupe}`;
}
