import type { Constat } from './examen';

/** Why an alert ended without what it asked for, as its own rule tells it from what it found. */
export type ClotureDeRegle = 'due';

/** What a rule found of a thing on a day. */
interface Trouve {
  regle: string;
  constat: Constat;
  /** Of the full year due: what is tolerated less what is missing. */
  marge: number | null;
}

/**
 * Whether what was missing of the full year due is not any more because an amendment lowered what is due (a line that
 * is postponed stays due at the day that its plan gives), while less came in force than was missing beyond the tolerance
 * [M]. Worked: 1,000 k€ due, 600 of them in force, 10 % tolerated, so that 300 were to come; 640 due and 600 of them in
 * force afterwards → less is due. 900 in force for 950 due → they came. Other rules do not tell.
 *
 * @param avant as it was last verified, due being the base, what of it is in force the number
 * @param apres on the day when it no longer stood
 */
export function clotureDeSaRegle(avant: Trouve, apres: Omit<Trouve, 'regle'>): ClotureDeRegle | null {
  const [due, deVenue] = [avant.constat.base, apres.constat.base];
  if (avant.regle !== 'ap_due' || due === undefined || deVenue === undefined || avant.marge === null) return null;
  const venus = (apres.constat.nombre ?? 0) - (avant.constat.nombre ?? 0);
  return deVenue < due && venus < -avant.marge ? 'due' : null;
}
