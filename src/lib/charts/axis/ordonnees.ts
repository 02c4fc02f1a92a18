import { largeurTexte } from '$lib/format/largeur-texte';
import type { Echelle } from './echelle';
import type { Graduation } from './graduations';

const CORPS = 11.5;

/** Room that the ticks of an axis of values take at the left of a drawing, in pixels. */
export const placeDesGraduations = (graduations: readonly Graduation[]): number =>
  Math.ceil(Math.max(20, ...graduations.map(({ texte }) => largeurTexte(texte, CORPS)))) + 8;

/** The ticks at their height; that of zero is told apart. */
export const poserGraduations = (
  graduations: readonly Graduation[],
  y: Echelle
): { y: number; texte: string; zero: boolean }[] =>
  graduations.map(({ valeur, texte }) => ({ y: y(valeur), texte, zero: valeur === 0 }));
