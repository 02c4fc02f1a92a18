import { arrondi, type Echelle } from '../axe/echelle';
import { largeurTexte, tronquer } from '../texte/largeur';
import type { MarqueDatee } from './path-with-versions.types';

/** A vertical line with its text above the drawing; `etage` counts rows of text from the top. */
export interface MarqueTracee {
  x: number;
  xTexte: number;
  etage: number;
  texte: string;
  complet: string;
}

const TEXTE_MAX = 150;

/**
 * Places dated marks and their texts on as many rows as keep them from touching.
 *
 * @param x position of the values of a year, which stand at its middle
 */
export function placerMarques(
  marques: readonly MarqueDatee[],
  x: Echelle,
  [gauche, droite]: readonly [number, number],
  corps: number
): MarqueTracee[] {
  const fins: number[] = [];
  return [...marques]
    .sort((a, b) => a.annee - b.annee)
    .map((m) => ({ ...m, x: x(m.annee - 0.5) }))
    .filter((m) => m.x >= gauche && m.x <= droite)
    .map((m): MarqueTracee => {
      const texte = tronquer(m.texte, Math.min(TEXTE_MAX, droite - gauche), corps);
      const demi = largeurTexte(texte, corps) / 2;
      const centre = Math.min(Math.max(m.x, gauche + demi), Math.max(gauche + demi, droite - demi));
      const libre = fins.findIndex((fin) => fin + 6 <= centre - demi);
      const etage = libre === -1 ? fins.length : libre;
      fins[etage] = centre + demi;
      return { x: m.x, xTexte: arrondi(centre), etage, texte, complet: m.texte };
    });
}
