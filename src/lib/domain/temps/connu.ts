/**
 * Whether a fact belongs to the situation at D: dated at D or before, and recorded at D or before (convention: what
 * says no recording day was recorded the day it happened). A fact without a date is placed by its recording day; with
 * neither, it is known at the dataset's own date and not before [M].
 *
 * @param date day of the fact (YYYY-MM-DD)
 * @param enregistreLe day it was recorded, when known
 * @param au D
 * @param donneesAu date of the dataset; without it, what has no day at all is known at no date
 */
export function connuA(date: string | null, enregistreLe: string | null, au: string, donneesAu?: string): boolean {
  const connu = enregistreLe ?? date;
  if (connu === null) return donneesAu !== undefined && au >= donneesAu;
  return connu <= au && (date === null || date <= au);
}

/**
 * Whether a forecast (a planned review, a hypothesis of a year, an amendment to come) was known at D: its day may be
 * ahead, only its recording counts. Convention: one that was not recorded is known from its own day, and at the
 * dataset's date.
 */
export function prevuA(date: string, enregistreLe: string | null, au: string, donneesAu: string): boolean {
  return (enregistreLe ?? date) <= au || (enregistreLe === null && au >= donneesAu);
}

/** Whether a day is past what the data tell: there is no situation at it. Their own last day is not. */
export function apresLesDonnees(jour: string, donneesAu: string): boolean {
  return jour > donneesAu;
}

/** A day that had come at D; null when it had not. */
export function venueA(date: string | null, au: string): string | null {
  return date !== null && date <= au ? date : null;
}

/** Whether D lies in a period; an end that is not given has no bound, and both days are inside. */
export function dansLaPeriode(debut: string | null, fin: string | null, au: string): boolean {
  return (debut === null || debut <= au) && (fin === null || fin >= au);
}
