import type { GenreDeLigne, LigneDeMois } from './month-lines.types';

/** How a line is told from the others without colour: its dash, the mark of its points, full or open. */
export interface TraitDeMois {
  tiret: 'plein' | 'tirets' | 'points' | 'longs' | 'mixte';
  marque: 'rond' | 'losange' | 'carre' | 'triangle' | null;
  encre: 'accent' | 'ink' | 'ink-2';
  /** What is foreseen has open marks; what stood has full ones. */
  ouvert: boolean;
}

const TRAITS: Readonly<Record<Exclude<GenreDeLigne, 'rang'>, TraitDeMois>> = {
  constate: { tiret: 'plein', marque: 'rond', encre: 'accent', ouvert: false },
  plan: { tiret: 'tirets', marque: 'losange', encre: 'accent', ouvert: true },
  bas: { tiret: 'points', marque: 'triangle', encre: 'ink-2', ouvert: true },
  seuil: { tiret: 'longs', marque: null, encre: 'ink', ouvert: false }
};

/** Of hospitals side by side, in their order; all of them foresee. */
const RANGS: readonly TraitDeMois[] = [
  { tiret: 'tirets', marque: 'rond', encre: 'accent', ouvert: true },
  { tiret: 'points', marque: 'carre', encre: 'ink', ouvert: true },
  { tiret: 'longs', marque: 'triangle', encre: 'ink-2', ouvert: true },
  { tiret: 'mixte', marque: 'losange', encre: 'accent', ouvert: true }
];

/** As many hospitals as lines can be told apart in black and white. */
export const LIGNES_AU_PLUS = RANGS.length;

/** @param rang of the line among those of its drawing */
export function traitDe({ genre }: Pick<LigneDeMois, 'genre'>, rang: number): TraitDeMois {
  return genre === 'rang' ? (RANGS[rang % RANGS.length] ?? TRAITS.plan) : TRAITS[genre];
}
