import type { Row, TableRows } from '$lib/schema/tables';

export type Severity = 'refus' | 'erreur' | 'avertissement' | 'information';

/** Something wrong or worth saying in a producer's file, in French, precise to the cell. */
export interface Problem {
  severite: Severity;
  fichier: string;
  /** 1-based line of the file (header = 1). */
  ligne?: number;
  /** Sheet of a workbook. */
  feuille?: string;
  /** Cell address in a workbook, such as `C12`. */
  cellule?: string;
  colonne?: string;
  /** The value as read. */
  valeur?: string;
  /** Short kind used to count problems, e.g. `valeur illisible`. */
  genre: string;
  /** What is wrong, in one French sentence. */
  message: string;
  attendu?: string;
  /** What was done: row left out, value set to missing … */
  suite: string;
}

export interface ImportResult {
  /** Id of the importer that read the file. */
  importeur: string;
  fichier: string;
  /** `lu`: rows are usable; `refuse`: recognised but ruined, rows are empty. */
  statut: 'lu' | 'refuse';
  /** Producer's edition, e.g. `GHT_2024r`. */
  edition: string;
  annee: number | null;
  source: Row<'source'> | null;
  lues: number;
  gardees: number;
  rows: TableRows;
  problems: Problem[];
}

export interface Importer {
  id: string;
  /** What the importer reads, for the help page. */
  libelle: string;
  /** Whether the file is of this kind: from its header, and its name only when the header cannot tell. */
  reconnait(bytes: Uint8Array, fileName: string): boolean;
  importe(bytes: Uint8Array, fileName: string): ImportResult;
}
