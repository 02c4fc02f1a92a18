import type { Cell } from '$lib/engine/database';
import { ouiNon } from '$lib/format/phrase';
import type { Column } from '$lib/words/table';
import { adresseDeLaPage } from './page-address';
import { telechargeFichier } from './save-file';
import { colonnesLues, uniteDuTitre } from './valeur-lue';

/** What stands under the rows of a file, one line each: title, sources, date, « données simulées ». */
export type Entete = readonly string[];

const BOM = '\ufeff';
const FIN = '\r\n';

/**
 * A table as French spreadsheets read it: one row of headings, first of all, semicolons, decimal comma, CRLF, UTF-8 with
 * its mark, U+00A0 for every no-break space. A text that a spreadsheet would take for a formula is made plain by an
 * apostrophe; a number, negative or not, stays a number, and one under a heading in « (%) » is written as a percentage;
 * an absent value is an empty cell.
 *
 * @param notes lines under the table, apart from it: `enteteDe` as a rule
 */
export function csv(colonnes: readonly string[], lignes: readonly (readonly Cell[])[], notes: Entete): string {
  const pourcents = colonnes.map((titre) => uniteDuTitre(titre) === '%');
  const table = [
    colonnes.map(texteCsv),
    ...lignes.map((ligne) => ligne.map((valeur, c) => celluleCsv(valeur, pourcents[c] ?? false)))
  ];
  const pied = notes.length === 0 ? [] : ['', ...notes.map(texteCsv)];
  return BOM + [...table.map((ligne) => ligne.join(';')), ...pied].join(FIN) + FIN;
}

const NOTES = 'Notes';

/** The columns of a screen as a file has them: their values under their headings, what those mean, what is said of a value in a last column. */
export function valeursDe<L>(
  columns: readonly Column<L>[],
  rows: readonly L[]
): { titres: readonly string[]; definitions: readonly string[]; lignes: readonly (readonly Cell[])[] } {
  const champs = columns.flatMap(({ title, unit, about = title, figure = false, cell, file }) => {
    if (file !== undefined) {
      return Object.entries(file).map(([titre, valeur]) => ({
        ...{ title, titre, about, notes: [] },
        valeurs: rows.map((row) => valeur(row))
      }));
    }
    const nom = unit === undefined ? title : `${title}, ${unit}`;
    const textes = rows.map((row) => cell(row));
    return colonnesLues(nom, textes, figure).map((lue) => ({ title, ...lue, about }));
  });
  const notes = rows.map((_, r) =>
    champs.flatMap(({ title, notes: dites }) => (dites[r] ? [`${title}\u00a0: ${dites[r]}`] : [])).join('\u00a0; ')
  );
  const avecNotes = notes.some((note) => note !== '');
  return {
    titres: [...champs.map(({ titre }) => titre), ...(avecNotes ? [NOTES] : [])],
    definitions: [
      ...champs.map(({ about }) => about),
      ...(avecNotes ? ['Ce qui est dit d’un chiffre de la ligne'] : [])
    ],
    lignes: rows.map((_, r) => [
      ...champs.map(({ valeurs }) => valeurs[r] ?? null),
      ...(avecNotes ? [notes[r] || null] : [])
    ])
  };
}

export function tableCsv<L>(columns: readonly Column<L>[], rows: readonly L[], notes: Entete): string {
  const { titres, lignes } = valeursDe(columns, rows);
  return csv(titres, lignes, notes);
}

/** A cell as it is written in a CSV file, or pasted. */
export function celluleCsv(valeur: Cell, pourcent: boolean): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return pourcent ? pourcentCsv(valeur) : nombreCsv(valeur);
  if (typeof valeur === 'boolean') return ouiNon(valeur);
  return texteCsv(valeur);
}

/** 0.832 is « 83,2 % », which spreadsheets read as 0.832; twelve digits leave out the noise of the product. */
const pourcentCsv = (valeur: number): string =>
  Number.isFinite(valeur) ? `${nombreCsv(Number((valeur * 100).toPrecision(12)))}\u00a0%` : '';

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

/** A FINESS number alone in its cell: a spreadsheet would read a number and drop its first zero. A tab before it keeps it a text. */
const FINESS = /^\d{9}$/u;

/** A text that no spreadsheet runs. */
export function sansFormule(texte: string): string {
  return FORMULE.test(texte) ? `'${texte}` : texte;
}

function texteCsv(texte: string): string {
  if (FINESS.test(texte)) return `"\t${texte}"`;
  const espaces = texte.replace(/\u202f/gu, '\u00a0');
  const sur = sansFormule(espaces);
  return /[";\r\n]/u.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** A CSV file as it is written, with the address where its figures are seen again. */
export function octetsCsv(contenu: string): Uint8Array {
  const adresse = adresseDeLaPage();
  return new TextEncoder().encode(adresse === null ? contenu : contenu + texteCsv(adresse) + FIN);
}

/** Hands a CSV file to the reader's browser. */
export function telechargeCsv(nom: string, contenu: string): void {
  telechargeFichier(nom, octetsCsv(contenu), 'text/csv;charset=utf-8');
}
