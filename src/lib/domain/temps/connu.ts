/**
 * Whether a fact belongs to the situation at D: dated at D or before, and recorded at D or before (convention: what
 * says no recording day was recorded the day it happened). A fact without a date is placed by its recording day; with
 * neither, nothing says that it was known.
 *
 * @param date day of the fact (YYYY-MM-DD)
 * @param enregistreLe day it was recorded, when known
 * @param au D
 */
export function connuA(date: string | null, enregistreLe: string | null, au: string): boolean {
  const connu = enregistreLe ?? date;
  return connu !== null && connu <= au && (date === null || date <= au);
}
