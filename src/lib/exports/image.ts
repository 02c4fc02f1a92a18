import { CLES_NOMMEES } from '$lib/words/charts/cles';
import { composer, type Cle, type Legende, type Piece } from './composition';
import { jourDeLaPage, nomDUneImage } from './file-name';
import { adresseDeLaPage } from './page-address';
import { telechargeFichier } from './save-file';
import { enClair, resoudre } from './styles-resolus';

export type { Legende } from './composition';

/** Pixels of the bitmap for one of the drawing. */
const DENSITE = 2;

/**
 * Every drawing below an element as one SVG that stands alone: styles resolved in the light theme, title, notes,
 * source, page, address, date and « Données simulées » around it.
 */
function svgAutonome(plot: HTMLElement, legende: Legende, exporteLe: Date) {
  const cadre = plot.getBoundingClientRect();
  const { pieces, couleurs } = resoudre([...plot.querySelectorAll<SVGSVGElement>('svg.trace')]);
  const cles = enClair(() => clesDe(plot));
  const places = pieces.map(({ svg, rect }): Piece => ({
    svg,
    x: rect.left - cadre.left + plot.scrollLeft,
    y: rect.top - cadre.top,
    largeur: rect.width,
    hauteur: rect.height
  }));
  return composer(
    places,
    {
      ...legende,
      source: legende.source || sourceDeLaPage(),
      cles,
      page: document.title,
      au: jourDeLaPage(),
      adresse: adresseDeLaPage()
    },
    couleurs,
    exporteLe
  );
}

/** What the foot of the page says of its sources: a chart that stands beside others does not name its own. */
function sourceDeLaPage(): string {
  const ligne = [...document.querySelectorAll('main p.source')].at(-1);
  const dite = [...(ligne?.childNodes ?? [])].filter(({ nodeName }) => !['STRONG', '#comment'].includes(nodeName));
  const texte = dite.map((partie) => partie.textContent ?? '').join('');
  return /^\s*Sources?\s*:\s*(.+?)\s*\.\s*$/su.exec(texte)?.[1] ?? '';
}

/** What its marks say, where the drawing does not name each; a path of versions has its keys in its drawing. */
const clesDe = (plot: HTMLElement): Cle[] =>
  CLES_NOMMEES.flatMap(({ sur, forme, nom }) => {
    const marque = [...plot.querySelectorAll(sur)].find((vu) => vu.closest('.chemin') === null);
    if (marque === undefined) return [];
    const style = getComputedStyle(marque);
    return [{ nom, forme, style: { fill: style.fill, stroke: style.stroke, dasharray: style.strokeDasharray } }];
  });

export function telechargerSvg(plot: HTMLElement, legende: Legende, exporteLe: Date): void {
  const { svg } = svgAutonome(plot, legende, exporteLe);
  telechargeFichier(`${nomDUneImage(legende.titre)}.svg`, new TextEncoder().encode(svg), 'image/svg+xml');
}

/** @throws Error when the browser cannot draw the image */
export async function telechargerPng(plot: HTMLElement, legende: Legende, exporteLe: Date): Promise<void> {
  const image = await enPng(plot, legende, exporteLe);
  telechargeFichier(`${nomDUneImage(legende.titre)}.png`, new Uint8Array(await image.arrayBuffer()), image.type);
}

/**
 * The bitmap of a chart, two pixels for one of the drawing.
 * @throws Error when the browser cannot draw it
 */
export async function enPng(plot: HTMLElement, legende: Legende, exporteLe: Date): Promise<Blob> {
  const { svg, largeur, hauteur } = svgAutonome(plot, legende, exporteLe);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const toile = document.createElement('canvas');
  toile.width = Math.ceil(largeur * DENSITE);
  toile.height = Math.ceil(hauteur * DENSITE);
  const contexte = toile.getContext('2d');
  if (!contexte) throw new Error('no 2d context');
  contexte.drawImage(image, 0, 0, toile.width, toile.height);
  const blob = await new Promise<Blob | null>((rendu) => toile.toBlob(rendu, 'image/png'));
  if (!blob) throw new Error('the canvas gave no image');
  return blob;
}
