const DAY_US = 86_400_000_000;

const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });
const MIDNIGHT = / 00:00:00$/;

/**
 * The day of a timestamp that a warehouse wrote for a date: midnight UTC, else midnight in Paris, which is what a
 * session of that time zone writes. Null when it is neither: an hour is no date, and rounding it could change the day.
 * Worked: 2024-12-30T23:00:00Z is 31/12/2024, midnight in Paris in winter.
 *
 * @param microseconds since 1970, UTC
 */
export function dayOf(microseconds: number): string | null {
  const instant = new Date(microseconds / 1000);
  if (microseconds % DAY_US === 0) return instant.toISOString().slice(0, 10);
  if (microseconds % 1_000_000 !== 0) return null;
  const local = PARIS.format(instant);
  return MIDNIGHT.test(local) ? local.slice(0, 10) : null;
}
