import { arrondi } from '../axis/echelle';

/** A rectangle of a drawing, in pixels. */
export interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

/**
 * Hatching of a rectangle as one path of slanted lines. Not an SVG `pattern`: an exported image keeps a path as it
 * stands, where it would lose the reference to a pattern. Lines lie on a grid of the whole drawing, so that the
 * hatchings of neighbours continue one another.
 *
 * @param pas distance between lines along an axis, in pixels
 */
export function hachurer({ x, y, largeur, hauteur }: Rectangle, pas = 6): string {
  const segments: string[] = [];
  const [debut, fin] = [x + y, x + largeur + y + hauteur];
  for (let c = Math.ceil(debut / pas) * pas; c <= fin; c += pas) {
    const [x1, x2] = [Math.max(x, c - y - hauteur), Math.min(x + largeur, c - y)];
    if (x2 - x1 >= 0.5) segments.push(`M${arrondi(x1)} ${arrondi(c - x1)}L${arrondi(x2)} ${arrondi(c - x2)}`);
  }
  return segments.join('');
}
