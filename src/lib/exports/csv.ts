import type { Cell } from '$lib/engine/database';
import type { Column } from '$lib/words/table';
import { adresseDeLaPage } from './page-address';
import { telechargeFichier } from './save-file';

/** What stands above the columns of a file, one line each: title, sources, date, « données simulées ». */
export type Entete = readonly string[];

const BOM = '\ufeff';
const FIN = '\r\n';

/**
 * A table as French spreadsheets read it: semicolons, decimal comma, CRLF, UTF-8 with its mark, U+00A0 for every
 * no-break space. A text that a spreadsheet would take for a formula is made plain by an apostrophe; a number,
 * negative or not, stays a number; a FINESS number stays a text, first zero included (a formula that gives the text); an absent value
 * is an empty cell.
 *
 * @param entete lines above the table, `enteteDe` as a rule; empty for a table under another one
 */
export function csv(colonnes: readonly string[], lignes: readonly (readonly Cell[])[], entete: Entete): string {
  const tete = entete.length === 0 ? [] : [...entete.map((ligne) => cellule(ligne)), ''];
  const table = [colonnes, ...lignes].map((ligne) => ligne.map(cellule).join(';'));
  return BOM + [...tete, ...table].join(FIN) + FIN;
}

/** The columns of a screen as a file has them: their values under their headings, or the text of each cell under its title. */
export function valeursDe<L>(
  columns: readonly Column<L>[],
  rows: readonly L[]
): { titres: readonly string[]; lignes: readonly (readonly Cell[])[] } {
  const fields = columns.flatMap(({ title, cell, file }) => Object.entries(file ?? { [title]: cell }));
  return {
    titres: fields.map(([heading]) => heading),
    lignes: rows.map((row) => fields.map(([, value]) => value(row)))
  };
}

export function tableCsv<L>(columns: readonly Column<L>[], rows: readonly L[], entete: Entete): string {
  const { titres, lignes } = valeursDe(columns, rows);
  return csv(titres, lignes, entete);
}

/** Tables one below the other in one file. */
export function aLaSuite(...tables: readonly string[]): string {
  return BOM + tables.map((table) => table.replace(BOM, '')).join(FIN);
}

function cellule(valeur: Cell): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return nombreCsv(valeur);
  if (typeof valeur === 'boolean') return valeur ? 'vrai' : 'faux';
  return texteCsv(valeur);
}

const sansGroupe = new Intl.NumberFormat('fr-FR', { useGrouping: false, maximumFractionDigits: 20 });

function nombreCsv(valeur: number): string {
  if (!Number.isFinite(valeur)) return '';
  const ecrit = String(valeur);
  return ecrit.includes('e') ? sansGroupe.format(valeur) : ecrit.replace('.', ',');
}

/**
 * What a spreadsheet may take for a formula, narrow or full width: Excel looks past spaces, and some programs past a quote.
 * A tab or a line end at the start is never of a text that somebody wrote to be read.
 */
const FORMULE = /^(?:[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

/** A FINESS number alone in its cell: a spreadsheet would read it as a number and drop its first zero. */
const FINESS = /^\d{9}$/u;

/** A text that no spreadsheet runs. */
export function sansFormule(texte: string): string {
  return FORMULE.test(texte) ? `'${texte}` : texte;
}

function texteCsv(texte: string): string {
  if (FINESS.test(texte)) return `"=""${texte}"""`;
  const espaces = texte.replace(/\u202f/gu, '\u00a0');
  const sur = sansFormule(espaces);
  return /[";\r\n]/u.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** A file with one line more above its first table; one that has nothing above it is left as it is. */
export function avecLigne(contenu: string, ligne: string | null): string {
  const fin = contenu.indexOf(FIN + FIN);
  if (ligne === null || fin === -1) return contenu;
  return contenu.slice(0, fin) + FIN + cellule(ligne) + contenu.slice(fin);
}

/** Hands a CSV file to the reader's browser, with the address where its figures are seen again. */
export function telechargeCsv(nom: string, contenu: string): void {
  const octets = new TextEncoder().encode(avecLigne(contenu, adresseDeLaPage()));
  telechargeFichier(nom, octets, 'text/csv;charset=utf-8');
}
