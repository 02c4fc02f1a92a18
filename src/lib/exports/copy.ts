import type { Cell } from '$lib/engine/database';
import { dateCourte } from '$lib/format/date';
import type { ChartTable } from '$lib/words/charts/table.types';
import { titled } from '$lib/words/table';
import { celluleCsv, sansFormule, valeursDe } from './csv';
import { adresseDeLaPage, adresseEpinglee } from './page-address';
import type { TableDeFichier } from './tables';
import { uniteDuTitre } from './valeur-lue';

/** A table as spreadsheets and word processors take it from the clipboard. */
interface TableCopiee {
  /** Columns between tabs. */
  texte: string;
  html: string;
}

type ACopier = Pick<TableDeFichier, 'nom' | 'titres' | 'lignes'>;

const JOUR = /^\d{4}-\d{2}-\d{2}$/u;

/** The data of a chart as values: figures and days are what they are, in the unit that the heading tells. */
export function tableDuGraphique({ caption, columns, rows }: ChartTable): ACopier {
  const colonnes = titled(...columns).map((colonne, c) => ({ ...colonne, figure: c > 0 }));
  return { nom: caption, ...valeursDe(colonnes, rows) };
}

const echappe = (texte: string) =>
  texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A cell as a French spreadsheet reads it from text: « 83,2 % », « 31/12/2025 », on one line. */
function aColler(valeur: Cell, titre: string): string {
  if (typeof valeur === 'string') {
    if (JOUR.test(valeur)) return dateCourte(valeur);
    return sansFormule(valeur.replace(/[\t\r\n]+/gu, ' ').replaceAll('\u202f', '\u00a0'));
  }
  return celluleCsv(valeur, uniteDuTitre(titre) === '%');
}

/** Excel (`x:num`) and LibreOffice (`sdval`) take the value itself; a text, a FINESS among them, stays one. */
function enHtml(valeur: Cell, titre: string): string {
  const texte = echappe(aColler(valeur, titre));
  if (typeof valeur === 'string' && JOUR.test(valeur))
    return `<td style="mso-number-format:'Short Date'">${texte}</td>`;
  if (typeof valeur !== 'number') return `<td style="mso-number-format:'\\@'" sdnum="1036;0;@">${texte}</td>`;
  const format = uniteDuTitre(titre) === '%' ? '0,0##%' : '';
  return `<td x:num="${valeur}" sdval="${valeur}" sdnum="1036;1036;${format}">${texte}</td>`;
}

/** A table to be pasted, under its title, above its source and where it is seen again. */
export function tableACopier({ nom, titres, lignes }: ACopier, notes: readonly string[]): TableCopiee {
  const entetes = titres.map((titre) => aColler(titre, ''));
  const rangees = lignes.map((ligne) => ligne.map((valeur, c) => aColler(valeur, titres[c] ?? '')));
  return {
    texte: [nom, ...[entetes, ...rangees].map((cellules) => cellules.join('\t')), ...notes].join('\n'),
    html: [
      `<table xmlns:x="urn:schemas-microsoft-com:office:excel"><caption>${echappe(nom)}</caption>`,
      `<tr>${entetes.map((titre) => `<th>${echappe(titre)}</th>`).join('')}</tr>`,
      ...lignes.map((ligne) => `<tr>${ligne.map((valeur, c) => enHtml(valeur, titres[c] ?? '')).join('')}</tr>`),
      '</table>',
      ...notes.map((note) => `<p>${echappe(note)}</p>`)
    ].join('')
  };
}

/** What was asked is in the clipboard; else the text that the reader copies, where the browser leaves it to nobody else. */
export type Copie = { faite: true } | { faite: false; texte: string };

const FAITE: Copie = { faite: true };

/** A page served without https has no clipboard. */
function pressePapiers(): Clipboard | undefined {
  return isSecureContext ? navigator.clipboard : undefined;
}

async function copieTexte(texte: string): Promise<Copie> {
  const clipboard = pressePapiers();
  if (clipboard === undefined) return { faite: false, texte };
  try {
    await clipboard.writeText(texte);
    return FAITE;
  } catch {
    return { faite: false, texte };
  }
}

/** The address of the page, with the version of its data. */
export function copieLien(): Promise<Copie> {
  return copieTexte(adresseEpinglee() ?? location.href);
}

/** The data of a chart, as text and as a table of a web page. */
export function copieTable(table: ChartTable, source: string): Promise<Copie> {
  return copieTableau(tableDuGraphique(table), source === '' ? [] : [`Source\u00a0: ${source}`]);
}

/** A table of the page, as text and as a table of a web page. */
export async function copieTableau(table: ACopier, dites: readonly string[] = []): Promise<Copie> {
  const notes = [...dites, document.title, adresseDeLaPage() ?? ''];
  const { texte, html } = tableACopier(
    table,
    notes.filter((note) => note !== '')
  );
  const clipboard = pressePapiers();
  if (clipboard === undefined || typeof ClipboardItem === 'undefined') return copieTexte(texte);
  try {
    const formes = { 'text/plain': enBlob(texte, 'text/plain'), 'text/html': enBlob(html, 'text/html') };
    await clipboard.write([new ClipboardItem(formes)]);
    return FAITE;
  } catch {
    return { faite: false, texte };
  }
}

const enBlob = (texte: string, type: string) => new Blob([texte], { type });

/** Whether an image came into the clipboard; a browser, or a page without https, may not take it. */
export async function copieImage(image: Promise<Blob>): Promise<boolean> {
  const clipboard = pressePapiers();
  if (clipboard === undefined || typeof ClipboardItem === 'undefined') return false;
  try {
    await clipboard.write([new ClipboardItem({ 'image/png': image })]);
    return true;
  } catch {
    return false;
  }
}
