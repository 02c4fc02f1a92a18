import type { Cell } from '$lib/engine/database';
import type { Tri } from '$lib/format/address-field';
import type { Rank } from '$lib/format/order';

/** What a cell says beyond its text; the text says it too. */
export type Tone = 'better' | 'worse' | 'severe' | 'quiet' | 'strong';

/** A column as it is said: on the screen, on paper and in every file. */
export interface Column<L> {
  /** Its name in the address. */
  key: string;
  title: string;
  unit?: string;
  /** What it is, in full, for who is about to sort on it. */
  about?: string;
  /** On a narrow screen, it is said first under the name of its row (see `TableEnFiches`). */
  decides?: boolean;
  /** Figures stand to the right and are first sorted from the greatest. */
  figure?: boolean;
  /** The cell in words; the screen may draw it richer. */
  cell: (row: L) => string;
  tone?: (row: L) => Tone | null;
  /** What its rows are ranked by; a column without it is not sorted on. */
  rank?: (row: L) => Rank;
  /** Direction of the first press, when it is not that of its kind. */
  first?: Tri['sens'];
  /** Its values in a file, by their headings, when they are not its title and its text. */
  file?: Readonly<Record<string, (row: L) => Cell>>;
}

/** Columns of a table that is only read, by their titles: the text of each in the order of the row. */
export function titled(...titles: readonly string[]): Column<readonly string[]>[] {
  return titles.map((title, i) => ({ key: String(i), title, cell: (row) => row[i] ?? '' }));
}

/** Above a long table, for who goes from link to link. */
export const PASSER = 'Passer le tableau';

/** On a narrow screen, unfolds what a row says beyond what decides. */
export const TOUT_LIRE = 'Tout lire';

/** A table of more rows than this starts with its first ones: more would be laid out before anything is seen. */
const LONG = 40;
const STEP = 25;

/** How many of its rows a table shows, after so many « afficher les suivantes ». */
export const shownRows = (total: number, asked: number): number =>
  total <= LONG ? total : Math.min(total, STEP * (1 + asked));

export const MOTS_DE_LA_SUITE = {
  montrees: (n: number, total: number) => `${n} lignes montrées sur ${total}.`,
  suivantes: (n: number, total: number) =>
    total - n === 1 ? 'Afficher la suivante' : `Afficher les ${Math.min(STEP, total - n)} suivantes`,
  toutes: 'Tout afficher',
  papier:
    'Pour imprimer les autres\u00a0: «\u00a0Tout afficher\u00a0» à l’écran d’abord, ou l’export, qui les donne toutes.',
  plan: 'Toutes les pages sont au plan du site'
};
