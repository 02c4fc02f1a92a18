import { anneeDe, moisEntre } from '../temps/calendrier';
import { dansLaPeriode, venueA } from '../temps/connu';
import { aSigner, termine, vivant } from './etats';

/** A meeting on a contract (a row of `revue`). */
interface Reunion {
  date: string;
  instance: string;
}

/** A meeting where the contract itself is reviewed, and not a body that hears of it. */
export function estRevue({ instance }: Reunion): boolean {
  return instance === 'revue';
}

/**
 * The next planned review of a contract after D; a meeting of that very day is held, and a contract that is over is
 * reviewed no more.
 */
export function prochaineRevue(reunions: readonly Reunion[], au: string, etat: string | null): string | null {
  if (etat !== null && termine(etat)) return null;
  const aVenir = reunions.filter((r) => estRevue(r) && venueA(r.date, au) === null).map(({ date }) => date);
  return aVenir.toSorted()[0] ?? null;
}

/** The meeting at which a question is asked. */
export type RendezVous = 'signature' | 'revue';

/** When a question on a contract is to be asked [M]: not signed, before it is; over or of unknown state, nothing is said. */
export function quandDemander(etat: string): RendezVous | null {
  if (aSigner(etat)) return 'signature';
  return vivant(etat) ? 'revue' : null;
}

/** Meetings held by D, the latest first. */
export function reunionsTenues<R extends Reunion>(reunions: readonly R[], au: string): R[] {
  return reunions.filter((r) => venueA(r.date, au) !== null).toSorted((a, b) => b.date.localeCompare(a.date));
}

/** A date on which a contract may be looked at. */
export interface DateProposee {
  date: string;
  /** A review was held that day. */
  revue: boolean;
}

/**
 * Dates offered to look back on a contract [M]: its reviews and the ends of quarters, from its first day to the day
 * before the dataset's, the latest first. A contract from 1 May 2026 seen in data of 30 September: only 30 June.
 */
export function datesPassees(debut: string, reunions: readonly Reunion[], donneesAu: string): DateProposee[] {
  const revues = new Set(reunions.filter(estRevue).map(({ date }) => date));
  const dates = new Set([...finsDeTrimestre(debut, donneesAu), ...revues]);
  return [...dates]
    .filter((date) => date !== donneesAu && dansLaPeriode(debut, donneesAu, date))
    .sort()
    .reverse()
    .map((date) => ({ date, revue: revues.has(date) }));
}

function finsDeTrimestre(debut: string, fin: string): string[] {
  const annees = Array.from({ length: anneeDe(fin) - anneeDe(debut) + 1 }, (_, rang) => anneeDe(debut) + rang);
  return annees.flatMap((annee) => ['03-31', '06-30', '09-30', '12-31'].map((jour) => `${annee}-${jour}`));
}

/** How far a contract has gone: the month that runs at D, and how many it lasts. */
export interface Avancee {
  mois: number;
  sur: number;
}

/** From 1 January 2024 to 31 December 2026, 15 February 2024 is in month 2 of 36; null out of the contract's days. */
export function avanceeA({ debut, fin }: { debut: string | null; fin: string | null }, au: string): Avancee | null {
  if (debut === null || fin === null || !dansLaPeriode(debut, fin, au)) return null;
  return { mois: Math.ceil(moisEntre(debut, au)), sur: Math.round(moisEntre(debut, fin)) };
}

/** The reviews of a contract held by D, the latest first. */
export function revuesTenues(reunions: readonly Reunion[], au: string): string[] {
  return [...new Set(reunionsTenues(reunions.filter(estRevue), au).map(({ date }) => date))];
}

/**
 * Since when a review tells of late returns: the last review held, else the contract's start, which may be to come.
 * Null without either: no return is told to be too old, as nothing says since when.
 */
export function debutDesRetards(
  tenue: { date: string } | undefined,
  debut: string | null,
  au: string
): { evenement: 'revue' | 'contrat' | 'pas_commence'; le: string } | null {
  if (tenue !== undefined) return { evenement: 'revue', le: tenue.date };
  return debut === null ? null : { evenement: debut > au ? 'pas_commence' : 'contrat', le: debut };
}
