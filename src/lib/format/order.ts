import type { Tri } from './address-field';

/** What a row is ranked by; null when it has nothing to be ranked on. */
export type Rank = string | number | null;

const french = new Intl.Collator('fr', { numeric: true });

/** As a French dictionary does, figures by their value: « 2.9 » before « 2.10 », « Épernay » before « Vosges ». */
export const compareFrench = (a: string, b: string): number => french.compare(a, b);

/** A text without its accents. */
const unaccented = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '');

/** Lower case without accents, apostrophes and hyphens as spaces: how a search and an order compare. */
export function normalise(texte: string): string {
  return unaccented(texte)
    .replace(/œ/giu, 'oe')
    .replace(/[’'‐–-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether every word that the reader wrote is in a text; null when no word was written. */
export function searching(recherche: string): ((texte: string) => boolean) | null {
  const mots = normalise(recherche).split(' ').filter(Boolean);
  if (mots.length === 0) return null;
  return (texte) => {
    const cherchable = normalise(texte);
    return mots.every((mot) => cherchable.includes(mot));
  };
}

/** Ranks in one direction; what has none comes last whatever the direction. */
function compareRanks(a: Rank, b: Rank, sens: Tri['sens']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const ordre = typeof a === 'number' && typeof b === 'number' ? a - b : compareFrench(String(a), String(b));
  return sens === 'croissant' ? ordre : -ordre;
}

/**
 * The rows in the order that the reader chose, in that of the table when there is none.
 *
 * @param cle what a row is ranked by; undefined for a column that the table does not have
 */
export function trie<L>(lignes: readonly L[], tri: Tri | null, cle: ((ligne: L) => Rank) | undefined): L[] {
  if (tri === null || cle === undefined) return [...lignes];
  return lignes
    .map((ligne) => {
      const rang = cle(ligne);
      return { ligne, rang: typeof rang === 'string' ? normalise(rang) : rang };
    })
    .sort((a, b) => compareRanks(a.rang, b.rang, tri.sens))
    .map(({ ligne }) => ligne);
}

/** The next state of a column's order: its natural direction, the other, then none. */
export function triSuivant(tri: Tri | null, colonne: string, naturel: Tri['sens']): Tri | null {
  if (tri?.colonne !== colonne) return { colonne, sens: naturel };
  return tri.sens === naturel ? { colonne, sens: naturel === 'croissant' ? 'decroissant' : 'croissant' } : null;
}
