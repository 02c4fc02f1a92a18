export type Valeur = string | number | boolean | Date | null;

/** Why a cell cannot be read as it stands. */
export interface Faute {
  genre: string;
  message: string;
  attendu: string;
  /** Whether the file itself is damaged there: it is then said of any cell, read or not. */
  fichier?: true;
}

/** What a cell is besides its value. */
export interface Note {
  /** Number format, as Excel writes it in a file. */
  format?: string;
  /** Formula, without its sign; its value is the last result. */
  formule?: string;
  faute?: Faute;
}

export interface Ligne {
  /** Row of the sheet, 1 being its first. */
  numero: number;
  valeurs: readonly Valeur[];
  /** What is known of its cells by position, of those that have more than a value. */
  notes: ReadonlyMap<number, Note>;
}

/** Merged cells: rows from 1, columns from 0, both ends in it. */
export interface Fusion {
  lignes: readonly [premiere: number, derniere: number];
  colonnes: readonly [premiere: number, derniere: number];
}

export interface Feuille {
  nom: string;
  /** Rows that hold something, in order. */
  lignes: Ligne[];
  fusions: Fusion[];
  /** Whether days are counted from 1904, as old workbooks of Macintosh do. */
  depuis1904: boolean;
  masquee: boolean;
  /** Rows and columns that nobody sees: hidden, filtered out, folded, or of no size. */
  lignesMasquees: Set<number>;
  colonnesMasquees: Set<number>;
}

/** What a sheet is before it is read. */
export function feuilleVide(nom: string, { depuis1904, masquee }: Pick<Feuille, 'depuis1904' | 'masquee'>): Feuille {
  return {
    ...{ nom, lignes: [], fusions: [], depuis1904, masquee },
    ...{ lignesMasquees: new Set(), colonnesMasquees: new Set() }
  };
}

/** A workbook that is not read because it is too long, or written for nothing but to be long. */
export class ClasseurTropGrand extends Error {}

export const COLONNES_MAX = 1_024;
const LIGNES_MAX = 200_000;
/** Characters that a workbook may hold in all: a contract takes a hundredth of it. */
const TEXTES_MAX = 50_000_000;
/** A cell of more is not read to its end. */
const CELLULE_MAX = 1_000_000;

/** What is counted while sheets are read, so that none is read without end. */
export class Compte {
  #lignes = 0;
  #caracteres = 0;

  /**
   * Counts a row, as many times as it is repeated.
   * @throws ClasseurTropGrand
   */
  ligne(valeurs: readonly Valeur[], repetition = 1): void {
    this.#lignes += repetition;
    if (this.#lignes > LIGNES_MAX) throw new ClasseurTropGrand(`plus de ${LIGNES_MAX} lignes y sont remplies`);
    for (const valeur of valeurs) if (typeof valeur === 'string') this.texte(valeur.length * repetition, 0);
  }

  /**
   * Counts a piece of text.
   * @param cellule length of the text of its cell so far
   * @throws ClasseurTropGrand
   */
  texte(morceau: number, cellule: number): void {
    this.#caracteres += morceau;
    if (cellule > CELLULE_MAX) throw new ClasseurTropGrand('une cellule y dépasse un million de caractères');
    if (this.#caracteres > TEXTES_MAX) throw new ClasseurTropGrand('ses textes sont trop longs pour un contrat');
  }
}
