import type { ChartTable } from '$lib/words/charts/table.types';
import { sansFormule } from './csv';
import { adresseDeLaPage, adresseEpinglee } from './page-address';

/** A table as spreadsheets and word processors take it from the clipboard. */
interface TableCopiee {
  /** Columns between tabs. */
  texte: string;
  html: string;
}

/** A figure as it is read on the screen: grouped by spaces, with the sign of typography, and maybe its unit. */
const CHIFFRE = /^[\u2212+-]?\d[\d\u00a0\u202f ]*(?:,\d+)?(?=$|[\u00a0\u202f ]?%$)/u;

/** A cell to be pasted: a figure without the spaces and the sign that a spreadsheet would not read, a text as it is. */
function aColler(cellule: string): string {
  const [chiffre] = CHIFFRE.exec(cellule) ?? [];
  if (chiffre === undefined) return sansFormule(cellule.replace(/[\t\r\n]+/gu, ' '));
  return chiffre.replace(/[\u00a0\u202f ]/gu, '').replace('\u2212', '-') + (cellule.endsWith('%') ? '\u00a0%' : '');
}

const echappe = (texte: string) => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The data of a chart to be pasted, under its title, above its source and where it is seen again. */
export function tableACopier({ caption, columns, rows }: ChartTable, notes: readonly string[]): TableCopiee {
  const lignes = rows.map((row) => row.map(aColler));
  const titres = columns.map(aColler);
  const rangee = (cellules: readonly string[], balise: 'th' | 'td') =>
    `<tr>${cellules.map((cellule) => `<${balise}>${echappe(cellule)}</${balise}>`).join('')}</tr>`;
  return {
    texte: [caption, ...[titres, ...lignes].map((cellules) => cellules.join('\t')), ...notes].join('\n'),
    html: [
      `<table><caption>${echappe(caption)}</caption>`,
      rangee(titres, 'th'),
      ...lignes.map((cellules) => rangee(cellules, 'td')),
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
export async function copieTable(table: ChartTable, source: string): Promise<Copie> {
  const notes = [...(source === '' ? [] : [`Source\u00a0: ${source}`]), document.title, adresseDeLaPage() ?? ''];
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
