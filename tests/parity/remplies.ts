import type { Row, TableName } from '$lib/schema/tables';

type Remplie<T extends TableName> = [Row<T>, ...Row<T>[]];

/** Tables in the type of their rows, each with one at least: a test takes the first without a word. */
export const remplies = <N extends TableName>(tables: { [T in N]: Remplie<T> }): { [T in N]: Remplie<T> } => tables;

/**
 * The same lines, of which the type says that there is one.
 *
 * @throws where there is none
 */
export function nonVide<L>(lignes: readonly L[]): [L, ...L[]] {
  const [premiere, ...autres] = lignes;
  if (premiere === undefined) throw new Error('aucune ligne');
  return [premiere, ...autres];
}
