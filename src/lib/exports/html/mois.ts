import { INTERLIGNE_DES_CLES, layout, MOTS_DE_LA_CLE, type MoisGeometrie } from '$lib/charts/month-lines/layout';
import { summary } from '$lib/words/charts/month-lines/summary';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { graduationsSvg } from './graduations';
import { enHtml } from './texte';

/** Euros month by month as the screen lays them out, in an image that stands alone: told in words. */
export function moisSvg(entree: MoisEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const { cadre } = g;
  const dedans = [
    ...graduationsSvg(g.graduations, cadre),
    ...g.axe.map(({ x, texte, annee }) => {
      const dite =
        annee === null
          ? ''
          : ` <text class="leger" x="${x}" y="${cadre.bas + 31}" text-anchor="middle">${annee}</text>`;
      return `<text class="leger" x="${x}" y="${cadre.bas + 17}" text-anchor="middle">${enHtml(texte)}</text>${dite}`;
    }),
    ...(g.prevision === null
      ? []
      : [
          `<line class="jonction" x1="${g.prevision.x}" x2="${g.prevision.x}" y1="${cadre.haut - 12}" y2="${cadre.bas}"/>` +
            `<text class="leger" x="${g.prevision.x + 5}" y="${cadre.haut - 8}">${g.prevision.texte}</text>`
        ]),
    ...g.lignes.map((ligne) => ligne.chemins.map((d) => trait(ligne, d)).join('') + marques(ligne, ligne.marques)),
    ...g.cles.map(cleSvg)
  ];
  return `<svg class="trace mois ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}

type Trait = Pick<MoisGeometrie['lignes'][number], 'encre' | 'ouvert' | 'tiret'>;

const trait = ({ encre, tiret }: Trait, d: string): string =>
  `<path class="trait ${encre}"${tiret === '' ? '' : ` stroke-dasharray="${tiret}"`} d="${d}"/>`;

const marques = ({ encre, ouvert }: Trait, dites: readonly string[]): string =>
  dites.map((d) => (d === '' ? '' : `<path class="marque ${encre}${ouvert ? ' ouvert' : ''}" d="${d}"/>`)).join('');

function cleSvg(cle: MoisGeometrie['cles'][number]): string {
  const dites = cle.lignes.map(
    (ligne, i) => `<tspan x="${MOTS_DE_LA_CLE}" y="${cle.y + i * INTERLIGNE_DES_CLES}">${enHtml(ligne)}</tspan>`
  );
  return `${trait(cle, cle.d)}${marques(cle, [cle.marque])}<text>${dites.join(' ')}</text>`;
}
