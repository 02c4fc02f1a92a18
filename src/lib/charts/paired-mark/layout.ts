import { echelle } from '../axis/echelle';

const MARGE = 6;

/** Places of two values on one scale that holds zero; null for one that is not known, both null without a scale. */
export function layout(
  { a, b, bornes }: { a: number | null; b: number | null; bornes: readonly [number, number] },
  largeur: number
): { zero: number; a: number | null; b: number | null } {
  const [bas, haut] = [Math.min(0, bornes[0]), Math.max(0, bornes[1])];
  const place = echelle([bas, haut > bas ? haut : bas + 1], [MARGE, largeur - MARGE]);
  return { zero: place(0), a: a === null ? null : place(a), b: b === null ? null : place(b) };
}
