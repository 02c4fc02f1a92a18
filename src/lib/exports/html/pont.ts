import { ancreDeGraduation, layout, type BarreEtape, type WaterfallGeometrie } from '$lib/charts/waterfall/layout';
import { hachurer, type Rectangle } from '$lib/charts/missing-pattern/hachures';
import { AXE_COUPE } from '$lib/words/charts/trace';
import { summary } from '$lib/words/charts/waterfall/summary';
import type { TeinteEtape } from '$lib/words/charts/waterfall/etapes';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';
import { legendeDuPont } from '../pptx/pont';
import { enHtml } from './texte';

/** Between two lines of a name. */
const INTERLIGNE = 13.5;

/** A bridge as the screen lays it out, in an image that stands alone: told in words, without links. */
export function pontSvg(entree: WaterfallEntree, { largeur, classe }: { largeur: number; classe: string }): string {
  const g = layout(entree, { largeur });
  const dedans = [
    ...g.graduations.map((graduation) => graduationSvg(graduation, g)),
    ...(g.tronque ? [axeCoupe(g)] : []),
    ...g.liens.map((l) => `<line class="jonction" x1="${l.x1}" y1="${l.y1}" x2="${l.x2}" y2="${l.y2}"/>`),
    ...g.barres.map(barreSvg)
  ];
  return `<svg class="trace pont ${classe}" viewBox="0 0 ${g.largeur} ${g.hauteur}" role="img" aria-label="${enHtml(summary(entree))}">${dedans.join('')}</svg>`;
}

function graduationSvg(
  { position: p, texte, zero }: WaterfallGeometrie['graduations'][number],
  { orientation, cadre, largeur }: WaterfallGeometrie
): string {
  const classe = zero ? 'grille zero' : 'grille';
  return orientation === 'colonnes'
    ? `<line class="${classe}" x1="${cadre.gauche}" x2="${cadre.droite}" y1="${p}" y2="${p}"/>` +
        `<text class="leger" x="${cadre.gauche - 6}" y="${p + 4}" text-anchor="end">${enHtml(texte)}</text>`
    : `<line class="${classe}" x1="${p}" x2="${p}" y1="${cadre.haut}" y2="${cadre.bas}"/>` +
        `<text class="leger" x="${p}" y="${cadre.bas + 15}" text-anchor="${ancreDeGraduation(p, largeur)}">${enHtml(texte)}</text>`;
}

function axeCoupe({ orientation, cadre }: WaterfallGeometrie): string {
  const [x, y] = orientation === 'colonnes' ? [0, cadre.bas + 15] : [cadre.gauche, cadre.bas + 27];
  return `<text class="leger" x="${x}" y="${y}">${enHtml(AXE_COUPE)}</text>`;
}

function barreSvg({ teinte, barre, hachures, montant, nom }: BarreEtape): string {
  const lignes = nom.lignes.map((ligne, i) => {
    const dy = i === 0 ? '' : ` dy="${INTERLIGNE}"`;
    return `<tspan x="${nom.x}"${dy}>${enHtml(ligne)}</tspan>`;
  });
  return (
    `<rect class="${teinte}" x="${barre.x}" y="${barre.y}" width="${barre.largeur}" height="${barre.hauteur}" rx="1"/>` +
    hachuresDe(teinte, barre, hachures) +
    `<text class="fort" x="${montant.x}" y="${montant.y}" text-anchor="${montant.ancre}">${enHtml(montant.lignes.join(' '))}</text>` +
    // A reader that takes the text alone finds the words of two lines apart.
    `<text class="nom" y="${nom.y}" text-anchor="${nom.ancre}">${lignes.join(' ')}</text>`
  );
}

/** Between two hatches, in pixels. */
const PAS = 5;

/** Hatches of what is not explained; light ones of what is unfavourable, which a printer without colours tells by them. */
function hachuresDe(teinte: TeinteEtape, barre: Rectangle, hachures: string): string {
  if (teinte === 'defavorable') return `<path class="hachures claires" d="${hachurer(barre, PAS)}"/>`;
  return hachures === '' ? '' : `<path class="hachures" d="${hachures}"/>`;
}

const CARRE = { x: 0.5, y: 0.5, largeur: 10, hauteur: 10 };

/** Names of the families of a bridge, each with a square drawn as its bars are. */
export function legendeHtml(entree: WaterfallEntree): string {
  const cles = legendeDuPont(entree).map(({ teinte, nom }) => {
    const hachures = hachuresDe(teinte, CARRE, teinte === 'inconnu' ? hachurer(CARRE, PAS) : '');
    const { x, y, largeur, hauteur } = CARRE;
    const carre = `<rect class="${teinte}" x="${x}" y="${y}" width="${largeur}" height="${hauteur}"/>`;
    return `<span><svg class="cle" viewBox="0 0 11 11" aria-hidden="true">${carre}${hachures}</svg> ${enHtml(nom)}</span>`;
  });
  return `<p class="legende">${cles.join(' ')}</p>`;
}
