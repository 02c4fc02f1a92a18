/**
 * The first day of which something is known of a contract: that of its first fact, or its signature when that is
 * earlier; null where no fact has a day, or one has none and may have been the first. Worked: project of 12/02/2024,
 * signature of 28/06/2024 → 12/02/2024.
 */
export function premierFait(evenements: readonly { date: string | null }[], signature: string | null): string | null {
  if (evenements.length === 0) return null;
  const jours = [...evenements.map(({ date }) => date), ...(signature === null ? [] : [signature])];
  return jours.reduce((a, b) => (a === null || b === null ? null : b < a ? b : a));
}

/** Whether nothing of a contract was known yet on a day. */
export function avantLePremierFait(jour: string, premier: string | null): boolean {
  return premier !== null && jour < premier;
}
