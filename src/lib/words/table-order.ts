import type { Tri } from '$lib/format/address-field';
import { trie, triSuivant } from '$lib/format/order';
import type { Column } from './table';

/** The rows in the order that the reader chose among the columns. */
export function sortRows<L>(columns: readonly Column<L>[], rows: readonly L[], tri: Tri | null): L[] {
  return trie(rows, tri, columns.find(({ key }) => key === tri?.colonne)?.rank);
}

/** The next order after a press on the head of a column. */
export const nextSort = <L>(
  { key, first, figure }: Pick<Column<L>, 'key' | 'first' | 'figure'>,
  tri: Tri | null
): Tri | null => triSuivant(tri, key, first ?? (figure ? 'decroissant' : 'croissant'));

/** What a press on the head of a column does, when its title is short for it. */
export const aboutSorting = <L>({ about }: Column<L>): string | undefined => about && `${about}\u00a0: trier`;
