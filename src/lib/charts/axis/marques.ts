import { largeurTexte, tronquer } from '$lib/format/largeur-texte';
import { arrondi } from './echelle';

/** A vertical line with its text above the drawing; `etage` counts rows of text from the top. */
export interface MarqueTracee {
  x: number;
  xTexte: number;
  etage: number;
  texte: string;
  complet: string;
}

/** Height of a row of texts, in pixels. */
export const RANG_MARQUE = 14;
const TEXTE_MAX = 150;

/**
 * Places marks on an axis of time and their texts on as many rows as keep them from touching; a mark outside of
 * `[gauche, droite]` is left out.
 */
export function placerMarques<T extends { x: number; texte: string }>(
  marques: readonly T[],
  [gauche, droite]: readonly [number, number],
  corps: number
): (T & MarqueTracee)[] {
  const fins: number[] = [];
  return marques
    .filter((m) => m.x >= gauche && m.x <= droite)
    .sort((a, b) => a.x - b.x)
    .map((m) => {
      const texte = tronquer(m.texte, Math.min(TEXTE_MAX, droite - gauche), corps);
      const demi = largeurTexte(texte, corps) / 2;
      const centre = Math.min(Math.max(m.x, gauche + demi), Math.max(gauche + demi, droite - demi));
      const libre = fins.findIndex((fin) => fin + 6 <= centre - demi);
      const etage = libre === -1 ? fins.length : libre;
      fins[etage] = centre + demi;
      return { ...m, xTexte: arrondi(centre), etage, texte, complet: m.texte };
    });
}

/** Room that the rows of texts take above a drawing. */
export function hauteurMarques(marques: readonly MarqueTracee[]): number {
  return marques.length === 0 ? 0 : (1 + Math.max(...marques.map((m) => m.etage))) * RANG_MARQUE;
}
