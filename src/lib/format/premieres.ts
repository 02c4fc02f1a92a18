/** Up to so many rows a list comes whole in its page: that is a region. Beyond, it is a country's. */
const ENTIERE = 120;

/** Rows that a page then comes with: what its table shows before anything is asked; the rest is read at a first sign. */
const PREMIERES = 40;

/** Whether a list of so many rows is a country's. */
export const estLongue = (n: number): boolean => n > ENTIERE;

/** The rows of a list that its page comes with: the page of a country weighs no more than that of a region. */
export function premieres<L>(rows: L[]): L[] {
  return estLongue(rows.length) ? rows.slice(0, PREMIERES) : rows;
}
