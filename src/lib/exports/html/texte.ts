import { texteDeFichier } from '../pptx/texte';

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** A text as a page or an attribute of it may hold it: what would be read as a tag is written out. */
export const enHtml = (texte: string): string =>
  texteDeFichier(texte).replace(/[&<>"']/gu, (signe) => ENTITES[signe] ?? signe);

/** What a spreadsheet that is given the table, opened or pasted, may take for a formula. */
const FORMULE = /^(?=[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

/** Takes no width and has no ink: a figure reads the same, and a spreadsheet sees a text. */
const SANS_CHASSE = '\u2060';

/** A text that no spreadsheet takes for a formula. */
export const sansFormule = (texte: string): string => texte.replace(FORMULE, SANS_CHASSE);

/** A text of a cell. */
export const enCellule = (texte: string): string => enHtml(sansFormule(texte));
