import type { Couleurs } from './composition';

/** Properties that a drawing may owe to a style sheet, all of them SVG presentation attributes. */
const PROPRIETES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility'
] as const;

const GARDES = /^(d|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|points|transform|viewBox|xmlns)$/u;

export interface PieceResolue {
  svg: string;
  rect: DOMRect;
}

/**
 * Copies drawings without the page: each element keeps its geometry and takes its computed style as attributes, in
 * the light theme whatever the screen's; links become groups, and what belongs to the cursor is left out.
 */
export function resoudre(svgs: readonly SVGSVGElement[]): { pieces: PieceResolue[]; couleurs: Couleurs } {
  return enClair(() => ({
    pieces: svgs.map((svg) => ({
      svg: new XMLSerializer().serializeToString(copier(svg, null)),
      rect: svg.getBoundingClientRect()
    })),
    couleurs: couleursDe(document.documentElement)
  }));
}

/** Runs a synchronous reading of styles under the light theme; the screen is not repainted in between. */
export function enClair<T>(lire: () => T): T {
  const racine = document.documentElement;
  const theme = racine.getAttribute('data-theme');
  racine.setAttribute('data-theme', 'clair');
  try {
    return lire();
  } finally {
    if (theme === null) racine.removeAttribute('data-theme');
    else racine.setAttribute('data-theme', theme);
  }
}

function couleursDe(racine: Element): Couleurs {
  const style = getComputedStyle(racine);
  const jeton = (nom: string) => style.getPropertyValue(nom).trim();
  return { fond: jeton('--surface'), encre: jeton('--ink'), encre2: jeton('--ink-2'), alerte: jeton('--worse') };
}

/** @param parent style of the parent, whose inherited values need not be repeated; null for the drawing itself */
function copier(element: Element, parent: CSSStyleDeclaration | null): Element {
  const lien = element.localName === 'a';
  const copie = document.createElementNS('http://www.w3.org/2000/svg', lien ? 'g' : element.localName);
  for (const { name, value } of element.attributes) if (GARDES.test(name)) copie.setAttribute(name, value);
  const style = getComputedStyle(element);
  if (element.localName !== 'title') {
    for (const propriete of PROPRIETES) {
      const valeur = style.getPropertyValue(propriete);
      const implicite = propriete === 'opacity' ? '1' : parent?.getPropertyValue(propriete);
      if (valeur !== implicite) copie.setAttribute(propriete, valeur);
    }
  }
  if (parent === null) copie.setAttribute('overflow', 'visible');
  for (const enfant of element.childNodes) {
    if (enfant instanceof Element) {
      if (!enfant.hasAttribute('data-curseur')) copie.append(copier(enfant, style));
    } else if (enfant instanceof Text) copie.append(enfant.data);
  }
  return copie;
}
