import { composer, type Legende, type Piece } from './composition';
import { resoudre } from './styles-resolus';

export type { Legende } from './composition';

/** Pixels of the bitmap for one of the drawing. */
const DENSITE = 2;

/** File name from a title: `taux-doccupation-mco-83-2-en-2024`. */
export function nomDeFichier(titre: string, extension: 'png' | 'svg'): string {
  const nom = titre
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  return `${nom === '' ? 'graphique' : nom}.${extension}`;
}

/**
 * Every drawing below an element as one SVG that stands alone: styles resolved in the light theme, title, notes,
 * source, date and « Données simulées » around it.
 */
function svgAutonome(plot: HTMLElement, legende: Legende, exporteLe: Date) {
  const cadre = plot.getBoundingClientRect();
  const { pieces, couleurs } = resoudre([...plot.querySelectorAll<SVGSVGElement>('svg.trace')]);
  const places = pieces.map(({ svg, rect }): Piece => ({
    svg,
    x: rect.left - cadre.left + plot.scrollLeft,
    y: rect.top - cadre.top,
    largeur: rect.width,
    hauteur: rect.height
  }));
  return composer(places, legende, couleurs, exporteLe);
}

export function telechargerSvg(plot: HTMLElement, legende: Legende, exporteLe: Date): void {
  const { svg } = svgAutonome(plot, legende, exporteLe);
  remettre(new Blob([svg], { type: 'image/svg+xml' }), nomDeFichier(legende.titre, 'svg'));
}

/** @throws Error when the browser cannot draw the image */
export async function telechargerPng(plot: HTMLElement, legende: Legende, exporteLe: Date): Promise<void> {
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
  remettre(blob, nomDeFichier(legende.titre, 'png'));
}

/** Hands a file to the reader through a link of the page's own origin. */
function remettre(blob: Blob, nom: string): void {
  const lien = document.createElement('a');
  lien.href = URL.createObjectURL(blob);
  lien.download = nom;
  lien.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(lien.href), 10_000);
}
