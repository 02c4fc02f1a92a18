import { layout, type JalonsGeometrie } from '$lib/charts/milestones/layout';
import { summary } from '$lib/words/charts/milestones/summary';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { enHtml } from './texte';

/** Milestones as the screen lays them out, in an image that stands alone: told in words. */
export function jalonsSvg(entree: JalonsEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const { cadre } = g;
  const texte = (dit: string, x: number, y: number, suite = '') =>
    `<text x="${x}" y="${y}"${suite}>${enHtml(dit)}</text>`;
  const dedans = [
    ...g.bords.map((x) => `<line class="grille" x1="${x}" x2="${x}" y1="${cadre.haut}" y2="${cadre.bas}"/>`),
    ...g.mois.map((m) => texte(m.texte, m.x, m.y, ' class="leger" text-anchor="middle"')),
    ...g.rangs.map(({ noms, barre }) => `${noms.map((n) => texte(n.texte, 0, n.y)).join(' ')}${barreSvg(barre)}`),
    `<line class="jour" x1="${g.au.x}" x2="${g.au.x}" y1="${cadre.haut}" y2="${cadre.bas}"/>`,
    ...g.rangs.map(({ dit }) => texte(dit.texte, dit.x, dit.y, ' class="halo"')),
    texte(g.au.texte, g.au.x, 10, ' class="fort" text-anchor="middle"'),
    ...g.cles.map(
      ({ x, y, retard, texte: dit }) =>
        barreSvg({ x, y: y - 9, largeur: 14, hauteur: 10, retard }) + texte(dit, x + 19, y)
    )
  ];
  return `<svg class="trace jalons ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}

const barreSvg = ({ x, y, largeur, hauteur, retard }: JalonsGeometrie['rangs'][number]['barre']): string =>
  `<rect class="barre${retard ? ' retard' : ''}" x="${x}" y="${y}" width="${largeur}" height="${hauteur}"/>`;
