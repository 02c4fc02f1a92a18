/**
 * How many rows of a list its page comes with. Up to `entiere` a list comes whole: that is a region. Beyond, it is a
 * country's, and the page weighs no more: what its table shows before anything is asked comes with it, the rest is read
 * at a first sign.
 */
interface Debut {
  entiere: number;
  premieres: number;
}

/** By kind of list: a line of the portfolio weighs several of the others. */
const DEBUTS = {
  liste: { entiere: 120, premieres: 40 },
  portefeuille: { entiere: 40, premieres: 25 },
  // Of the whole list of alerts itself: beyond, each contract has its own page, and the file says what is left out.
  alertes: { entiere: 2000, premieres: 2000 }
} as const satisfies Record<string, Debut>;

type Liste = keyof typeof DEBUTS;

/** Whether a list of so many rows is a country's. */
export const estLongue = (n: number, liste: Liste = 'liste'): boolean => n > DEBUTS[liste].entiere;

/** The first rows of a list, as many as the page of a country comes with. */
export const debutDeListe = <L>(rows: readonly L[], liste: Liste = 'liste'): L[] =>
  rows.slice(0, DEBUTS[liste].premieres);

/** The rows of a list that its page comes with: all of a region's, the first of a country's. */
export function premieres<L>(rows: L[]): L[] {
  return estLongue(rows.length) ? debutDeListe(rows) : rows;
}
