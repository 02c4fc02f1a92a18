import { page } from '$app/state';
import type { Column } from '$lib/words/table';
import { enteteDe } from './explorer-csv';
import { nomDepuisLaPage } from './file-name';
import { tableDe, telecharge, type Fichier, type GenreDeTable, type TableDeFichier } from './tables';

/** What of a cell is not read on the screen, or is a drawing. */
const TUS = 'svg, details:not([open]) > :not(summary), .sr-only, .suite > summary';

/** The text of a cell as it is read: what stands on a line of its own is apart. */
function lu(noeud: Node): string {
  if (noeud instanceof Text) return noeud.data;
  if (!(noeud instanceof Element) || noeud.matches(TUS)) return '';
  const { display } = getComputedStyle(noeud);
  if (display === 'none') return '';
  const texte = [...noeud.childNodes].map(lu).join('');
  return display === 'inline' || display === 'contents' ? texte : ` ${texte} `;
}

/** Cells of a row, but those of a table within; one that spans columns is told in the first of them. */
const cellules = (rangee: Element): string[] =>
  [...rangee.querySelectorAll<HTMLTableCellElement>(':scope > th, :scope > td')].flatMap((cellule) => [
    surUneLigne([...cellule.childNodes].map(lu).join('')),
    ...Array<string>(cellule.colSpan - 1).fill('')
  ]);

/** A heading of rows is no row, nor is the place of a table of its own. */
const estUneRangee = (rangee: Element): boolean =>
  rangee.querySelector(':scope > [scope="rowgroup"], :scope > td:only-child table') === null;

/** The tables that the page shows, in its order, as they are read on it: parts that are not awake too. */
export function tablesDeLaPage(): TableDeFichier[] {
  return [...document.querySelectorAll('main table')].flatMap((table) => {
    const tetes = [...table.querySelectorAll(':scope > thead > tr > *')];
    const rows = [...table.querySelectorAll(':scope > tbody > tr, :scope > tfoot > tr')]
      .filter(estUneRangee)
      .map(cellules);
    const legende = table.querySelector(':scope > caption');
    const titre = legende === null ? '' : dit(legende);
    if (tetes.length === 0 || rows.length === 0) return [];
    const columns = tetes.map((tete, c): Column<readonly string[]> => ({
      ...{ key: String(c), title: dit(tete), figure: tete.classList.contains('num') },
      cell: (rangee) => rangee[c] ?? ''
    }));
    return [tableDe(titre, columns, rows, [titre, ...autour(table)])];
  });
}

const surUneLigne = (texte: string): string => texte.replace(/[ \n\t]+/gu, ' ').trim();

const dit = ({ textContent }: Element): string => surUneLigne(textContent);

/** Definitions and source that stand by a table, in the part of the page that holds it. */
function autour(table: Element): string[] {
  const partie = table.closest('figure') ?? table.closest('section');
  const definitions = [...(partie?.querySelectorAll('dl > div') ?? [])].map((div) => {
    const [terme, texte] = [div.querySelector('dt'), div.querySelector('dd')];
    return terme === null || texte === null ? '' : `${dit(terme)}\u00a0: ${dit(texte)}`;
  });
  const sources = [...(partie?.querySelectorAll('.source') ?? [])].map(dit);
  const montrees = table.closest('.defilant')?.parentElement?.querySelector(':scope > .suite > span');
  const suite = montrees ? [dit(montrees)] : [];
  return [...new Set([...suite, ...definitions, ...sources])].filter((ligne) => ligne !== '');
}

/** What the reader chose among what the page shows: lists, fields and boxes that are not as they came. */
function filtres(): string[] {
  const choisis = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main select, main input')
  ].flatMap((champ) => {
    const nom = [...(champ.labels ?? [])].map((label) => dit(label.querySelector('span') ?? label)).join(' ');
    if (champ instanceof HTMLSelectElement) {
      const [option] = champ.selectedOptions;
      return option === undefined || option.index === 0 ? [] : [`${nom}\u00a0: ${dit(option)}`];
    }
    if (champ.type === 'checkbox') return champ.checked ? [nom] : [];
    return /search|text/u.test(champ.type) && champ.value !== '' ? [`${nom}\u00a0: ${champ.value}`] : [];
  });
  return choisis.length === 0 ? [] : [`Filtres\u00a0: ${choisis.join('\u00a0; ')}`];
}

/** Hands tables of the page to the reader's browser; a name that says so when the page was filtered. */
export function telechargeTables(genre: GenreDeTable, tables: readonly TableDeFichier[]): Promise<void> {
  const choix = filtres();
  const jeu = page.data.jeu;
  const titre = document.title;
  const fichier: Fichier = {
    ...{ titre, simule: jeu?.jeu.simule ?? false, tables },
    tete: [...(jeu === undefined ? [] : enteteDe(jeu.jeu, jeu.sources)), titre, ...choix]
  };
  const quoi = tables.length === 1 ? (tables[0]?.nom ?? '') : 'tableaux';
  return telecharge(genre, nomDepuisLaPage(quoi, ...(choix.length === 0 ? [] : ['extrait'])), fichier);
}
