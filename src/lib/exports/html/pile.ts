import { layout, PASTILLE, type ColonnePile, type PileGeometrie } from '$lib/charts/stacked-steps/layout';
import { summary } from '$lib/words/charts/stacked-steps/summary';
import type { PileEntree } from '$lib/words/charts/stacked-steps/stacked-steps.types';
import { graduationsSvg } from './graduations';
import { enHtml } from './texte';

/** Gains of each year as the screen lays them out, in an image that stands alone: told in words. */
export function pileSvg(entree: PileEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const { cadre } = g;
  const dedans = [
    ...graduationsSvg(g.graduations, cadre),
    ...g.colonnes.map((colonne) => colonneSvg(colonne, cadre.bas)),
    ...g.legende.map(cleSvg)
  ];
  return `<svg class="trace pile ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}

const hachuresSvg = (trace: string): string => (trace === '' ? '' : `<path class="hachures" d="${trace}"/>`);

function colonneSvg({ annee, centre, blocs, attendu }: ColonnePile, bas: number): string {
  const traces = blocs.map(({ palier, rect, hachures, mot }) => {
    const dit =
      mot === null
        ? ''
        : `<text class="mot" x="${mot.x}" y="${mot.y}" text-anchor="middle">${enHtml(mot.texte)}</text>`;
    return `<g class="${palier}"><rect class="bloc" x="${rect.x}" y="${rect.y}" width="${rect.largeur}" height="${rect.hauteur}"/>${hachuresSvg(hachures)}${dit}</g>`;
  });
  return `${traces.join('')}${attenduSvg(attendu, centre)}<text class="leger" x="${centre}" y="${bas + 17}" text-anchor="middle">${annee}</text>`;
}

function attenduSvg(attendu: ColonnePile['attendu'], centre: number): string {
  if (attendu === null) return '';
  const { x1, x2, y, texte, yTexte } = attendu;
  const dit =
    texte === null ? '' : `<text class="fort" x="${centre}" y="${yTexte}" text-anchor="middle">${enHtml(texte)}</text>`;
  return `<line class="attendu" x1="${x1}" x2="${x2}" y1="${y}" y2="${y}"/>${dit}`;
}

function cleSvg({ genre, texte, x, y, hachures }: PileGeometrie['legende'][number]): string {
  const { largeur, hauteur } = PASTILLE;
  const marque =
    genre === 'attendu'
      ? `<line class="attendu" x1="${x}" x2="${x + largeur}" y1="${y - 4}" y2="${y - 4}"/>`
      : `<g class="${genre}"><rect class="bloc" x="${x}" y="${y - 9.5}" width="${largeur}" height="${hauteur}"/>${hachuresSvg(hachures)}</g>`;
  return `${marque}<text x="${x + largeur + 8}" y="${y}">${enHtml(texte)}</text>`;
}
