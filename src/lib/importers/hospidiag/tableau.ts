/** Where a cell stands: a line of a text file, or a cell of a workbook. */
export interface Adresse {
  ligne?: number;
  feuille?: string;
  cellule?: string;
}

export interface Cellule {
  texte: string;
  adresse: Adresse;
}

/** One establishment of a Hospi Diag edition; columns are named in capitals, since their case drifts. */
export interface Etablissement {
  finess: Cellule;
  cellules: ReadonlyMap<string, Cellule>;
}

/** A Hospi Diag edition, whichever way it was published. */
export interface Tableau {
  /** Rows of the file, kept or not. */
  lues: number;
  /** Column names in capitals. */
  colonnes: ReadonlySet<string>;
  etablissements: Etablissement[];
}
