import { ECHANTILLON, INTERLIGNE, type Cle, type Glyphe } from '$lib/charts/path-with-versions/cles';
import { layout, type CheminGeometrie, type TraceVersion } from '$lib/charts/path-with-versions/layout';
import { summary } from '$lib/words/charts/path-with-versions/summary';
import type { CheminEntree } from '$lib/words/charts/path-with-versions/path-with-versions.types';
import { graduationsSvg } from './graduations';
import { enHtml } from './texte';

/** A path as the screen lays it out, in an image that stands alone: told in words. */
export function cheminSvg(entree: CheminEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const { cadre } = g;
  const dedans = [
    `<rect class="courante" x="${g.courante.x}" y="${cadre.haut}" width="${g.courante.largeur}" height="${cadre.bas - cadre.haut}"/>`,
    ...axes(g),
    ...fourchettes(g),
    ...g.versions.map(versionSvg),
    ...g.atterrissages.map(({ chemin, glyphe }) =>
      chemin === '' ? '' : `<path class="version ${glyphe}" d="${chemin}"/>`
    ),
    ...g.realise.chemins.map((d) => `<path class="ligne" d="${d}"/>`),
    ...g.realise.reperes.map(
      ({ x, y, ouvert }) => `<circle class="point${ouvert ? ' ouvert' : ''}" cx="${x}" cy="${y}" r="3"/>`
    ),
    ...g.atterrissages.map(({ glyphe, x, y }) => repere(glyphe, x, y)),
    ...g.cles.map(cleSvg)
  ];
  return `<svg class="trace chemin ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}

function axes({ cadre, graduations, axeAnnees, marques }: CheminGeometrie): string[] {
  return [
    ...graduationsSvg(graduations, cadre),
    ...axeAnnees.map(
      ({ annee, x, courante }) =>
        `<text class="${courante ? 'fort' : 'leger'}" x="${x}" y="${cadre.bas + 17}" text-anchor="middle">${annee}</text>`
    ),
    ...marques.map(
      ({ x, xTexte, etage, texte }) =>
        `<line class="jonction" x1="${x}" x2="${x}" y1="${14 + etage * 14}" y2="${cadre.bas}"/>` +
        `<text class="leger" x="${xTexte}" y="${11 + etage * 14}" text-anchor="middle">${enHtml(texte)}</text>`
    )
  ];
}

/** Two ranges of one year stand side by side. */
const fourchettes = ({ atterrissages }: CheminGeometrie): string[] =>
  atterrissages.map(({ fourchette, x }, rang) => {
    if (fourchette === null) return '';
    const ou = x + 4 * (2 * rang + 1 - atterrissages.length);
    const aire = fourchette.aire === '' ? '' : `<path class="fourchette" d="${fourchette.aire}"/>`;
    return `${aire}<line class="bornes" x1="${ou}" x2="${ou}" y1="${fourchette.haut}" y2="${fourchette.bas}"/>`;
  });

function versionSvg({ genre, recule, chemins, reperes }: TraceVersion): string {
  const classe = `version ${genre}${recule ? ' recule' : ''}`;
  const lignes =
    genre !== 'cible' && chemins.length === 0
      ? reperes.map(({ x, y }) => `<line class="${classe}" x1="${x - 9}" x2="${x + 9}" y1="${y}" y2="${y}"/>`)
      : chemins.map((d) => `<path class="${classe}" d="${d}"/>`);
  const points = genre === 'cible' && !recule ? reperes.map(({ x, y }) => repere('cible', x, y)) : [];
  return [...lignes, ...points].join('');
}

function repere(glyphe: Glyphe, x: number, y: number): string {
  switch (glyphe) {
    case 'cible':
      return `<path class="repere losange" d="M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z"/>`;
    case 'atterrissage-1':
      return `<rect class="repere" x="${x - 3.5}" y="${y - 3.5}" width="7" height="7"/>`;
    case 'atterrissage-2':
      return `<path class="repere" d="M${x} ${y - 4.5}l4.5 8h-9z"/>`;
    case 'realise':
      return `<circle class="point" cx="${x}" cy="${y}" r="3"/>`;
    default:
      return '';
  }
}

function cleSvg({ glyphe, recule, x, y, valeur, lignes }: Cle): string {
  const dites = lignes.map((ligne, i) => {
    const classe = valeur !== null && i === 0 ? ' class="fort"' : '';
    return `<tspan${classe} x="${x + ECHANTILLON}" y="${y + i * INTERLIGNE}">${enHtml(ligne)}</tspan>`;
  });
  return (
    `<line class="version ${glyphe}${recule ? ' recule' : ''}" x1="${x}" x2="${x + 18}" y1="${y - 4}" y2="${y - 4}"/>` +
    (recule ? '' : repere(glyphe, x + 9, y - 4)) +
    // A reader that takes the text alone finds the words of two lines apart.
    `<text${recule ? ' class="leger"' : ''}>${dites.join(' ')}</text>`
  );
}
