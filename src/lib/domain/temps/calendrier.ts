import { joursDeLAnnee } from './periode';

const JOUR = 86_400_000;

type Parties = readonly [annee: number, mois: number, jour: number];

// The same days come back in every row.
const lues = new Map<string, Parties>();
const instants = new Map<string, number>();
const jours = new Map<number, string>();

/** Year, month (1 to 12) and day of a date. */
function parties(date: string): Parties {
  const connues = lues.get(date);
  if (connues) return connues;
  const siennes: Parties = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  lues.set(date, siennes);
  return siennes;
}

function instantDe(date: string): number {
  const connu = instants.get(date) ?? Date.parse(date);
  instants.set(date, connu);
  return connu;
}

function iso(instant: number): string {
  const jour = jours.get(instant) ?? new Date(instant).toISOString().slice(0, 10);
  jours.set(instant, jour);
  return jour;
}

function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return joursDeLAnnee(annee) - 337;
  return [4, 6, 9, 11].includes(mois) ? 30 : 31;
}

/** Year of a date. */
export function anneeDe(date: string): number {
  return parties(date)[0];
}

/** Days from one date to another: negative when the second comes first. */
export function joursEntre(debut: string, fin: string): number {
  return Math.round((instantDe(fin) - instantDe(debut)) / JOUR);
}

/** The date `jours` later (earlier when negative). */
export function plusJours(date: string, jours: number): string {
  return iso(instantDe(date) + jours * JOUR);
}

/** The same day `mois` later (earlier when negative), or the last day of a shorter month. */
export function plusMois(date: string, mois: number): string {
  const [annee, moisDepart, jour] = parties(date);
  const rang = annee * 12 + moisDepart - 1 + mois;
  const [a, m] = [Math.floor(rang / 12), (((rang % 12) + 12) % 12) + 1];
  return iso(Date.UTC(a, m - 1, Math.min(jour, joursDuMois(a, m))));
}

/**
 * Months of an inclusive period; 0 when it ends before it starts. Convention: a whole month counts for one, a month
 * begun or ended on the way counts for its days over the days of that month. So the months of a period are the sum of
 * those of its parts, and a year always has twelve.
 */
export function moisEntre(debut: string, fin: string): number {
  if (fin < debut) return 0;
  const [a1, m1, j1] = parties(debut);
  const [a2, m2, j2] = parties(fin);
  const entiers = (a2 - a1) * 12 + (m2 - m1);
  return entiers - (j1 - 1) / joursDuMois(a1, m1) + j2 / joursDuMois(a2, m2);
}

/** The last days of the months from that of one date to that of another, both included. */
export function finsDesMois(debut: string, fin: string): string[] {
  const premier = `${debut.slice(0, 7)}-01`;
  const fins: string[] = [];
  for (let rang = 1; plusMois(premier, rang - 1) <= fin; rang += 1) fins.push(plusJours(plusMois(premier, rang), -1));
  return fins;
}
