import { layout, MOTS_DE_LA_CLE, type ReperesGeometrie } from '$lib/charts/target-bars/layout';
import { summary } from '$lib/words/charts/target-bars/summary';
import type { ReperesEntree } from '$lib/words/charts/target-bars/target-bars.types';
import { enHtml } from './texte';

type Rectangle = ReperesGeometrie['rangs'][number]['bande'];

const rectangle = (classe: string, { x, y, largeur, hauteur }: Rectangle): string =>
  `<rect class="${classe}" x="${x}" y="${y}" width="${largeur}" height="${hauteur}"/>`;
const trait = (classe: string, x: number, haut: number, bas: number): string =>
  `<line class="${classe}" x1="${x}" x2="${x}" y1="${haut}" y2="${bas}"/>`;
const texte = (dit: string, x: number, y: number, suite = ''): string =>
  `<text x="${x}" y="${y}"${suite}>${enHtml(dit)}</text>`;

/** Figures against their marks as the screen lays them out, in an image that stands alone: told in words. */
export function reperesSvg(entree: ReperesEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const dedans = [
    ...g.rangs.map(
      ({ noms, bande, barre, repere, dit }) =>
        noms.map((n) => texte(n.texte, 0, n.y)).join(' ') +
        rectangle('bande', bande) +
        rectangle(barre.manque ? 'fait manque' : 'fait', barre) +
        trait('repere', repere.x, repere.haut, repere.bas) +
        texte(dit.texte, dit.x, dit.y, ' class="halo"')
    ),
    trait('zero', g.zero.x, g.zero.haut, g.zero.bas),
    ...g.cles.map(
      ({ genre, x, y, texte: dit }) =>
        (genre === 'barre'
          ? rectangle('fait', { x, y: y - 9, largeur: 14, hauteur: 10 })
          : trait('repere', x + 7, y - 11, y + 2)) + texte(dit, x + MOTS_DE_LA_CLE, y)
    )
  ];
  return `<svg class="trace reperes ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}
