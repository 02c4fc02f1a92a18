import { joursEntre, plusJours } from '../temps/calendrier';
import { arreteParLeGel, type Indecidable } from './codes-d-aide';
import { finDuCalendrier } from './fin-du-calendrier';
import { estGele } from './gel';
import { estAtteint } from '../action/action';
import type { EtatJalon } from '../action/jalon';
import type { Arret } from './contrat';
import { termine } from './etats';
import type { NatureDEcheance, Place } from './natures-d-echeance';
import { horsTotalDeLAnnee, type ContratCompte } from './totaux';

/**
 * Where what a contract owes is counted [41, 42]: frozen, not begun, not signed and over are told apart from what counts,
 * and so is a suspension that does not say whether it freezes.
 */
export function placeDuContrat(contrat: ContratCompte, arret: Arret | null): Place {
  if (estGele(arret)) return 'gele';
  if (arret !== null) return arret.motif === 'abandon' ? 'abandonne' : 'fini';
  if (termine(contrat.etat)) return contrat.etat === 'abandonne' ? 'abandonne' : 'fini';
  const raison = horsTotalDeLAnnee(contrat);
  if (raison === null) return 'compte';
  return raison === 'a_venir' ? 'non_commence' : raison === 'non_precise' ? 'gel_non_precise' : 'non_signe';
}

/**
 * Where what a freeze does not stop is counted: decisions, documents, meetings and aid run on while targets, gains and
 * milestones are frozen [41].
 */
export function placeHorsGel(place: Place): Place {
  return place === 'gele' || place === 'gel_non_precise' ? 'compte' : place;
}

/**
 * Where a tranche of aid is counted: a freeze does not stop it, unless its condition is a milestone or a commitment
 * that is frozen, which it then follows [41].
 * @param raison why its condition cannot be decided; null when it can
 */
export function placeDeLAide(place: Place, raison: Indecidable | null): Place {
  return arreteParLeGel(raison) ? place : placeHorsGel(place);
}

/**
 * Whether a milestone to come is shown: within the calendar, of a contract that goes on or is frozen; one that has
 * stopped for good has none to come.
 */
export function estAttendu(echeance: string, arret: Arret | null, au: string): boolean {
  return (arret === null || estGele(arret)) && dansLeCalendrier(echeance, au);
}

/** Whether a milestone stands in the calendar: late, as a freeze found it or as it is, or to come of an action that goes on. */
export function jalonAuCalendrier(
  jalon: Pick<EtatJalon, 'enRetard' | 'atteintLe' | 'apresGel' | 'echeance'>,
  { abandonnee, arret, au }: { abandonnee: boolean; arret: Arret | null; au: string }
): boolean {
  return jalon.enRetard || (!estAtteint(jalon) && !abandonnee && estAttendu(jalon.echeance, arret, au));
}

/** Whether a contract in this place has stopped for good: nothing more of it is planned, held nor awaited. */
export function estFinie(place: Place): boolean {
  return place === 'fini' || place === 'abandonne';
}

/** Whether a contract in this place runs, or ran: signed and begun, there is something of it to judge [42]. */
export function aCommence(place: Place): boolean {
  return place !== 'non_signe' && place !== 'non_commence';
}

export function estComptee({ place }: { place: Place }): boolean {
  return place === 'compte';
}

/** Where a milestone is counted: given up with its action, else with its contract. */
export function placeDuJalon(actionAbandonnee: boolean, duContrat: Place): Place {
  return actionAbandonnee ? 'abandonne' : duContrat;
}

/** Whether a day is within the calendar at D or behind it. */
export function dansLeCalendrier(date: string, au: string): boolean {
  return date <= finDuCalendrier(au);
}

/** What is awaited on a day and not done: late from the day after. Days are negative before it; null without a day. */
export function attendueLe(
  date: string | null,
  au: string
): { date: string | null; retard: boolean; jours: number | null } {
  const jours = date === null ? null : joursEntre(date, au);
  return { date, jours, retard: jours !== null && jours > 0 };
}

/** Whether the term of a contract is ahead and within the calendar. */
export function termeAVenir(fin: string | null, au: string): fin is string {
  return fin !== null && fin >= au && dansLeCalendrier(fin, au);
}

/** What places a deadline from D. */
export interface Echue {
  date: string | null;
  retard: boolean;
}

/** What a reader asks of a calendar: what is late or near, what is late, what is due in so many days, all. */
export const FENETRES = ['suivre', 'retard', '30', '60', '90', 'tout'] as const;
export type Fenetre = (typeof FENETRES)[number];

/** Those that a table counts side by side. */
export const FENETRES_COMPTEES = ['retard', '30', '60', '90'] as const satisfies readonly Fenetre[];

/**
 * Whether a deadline is in a window at D. Due in 30 days: from D to D + 30, both included, and never what is late. What
 * has no day is to be followed, and due in no number of days. Worked, at 30/09/2026: 30/10 is due in 30 days, 31/10 in 60.
 */
export function dansLaFenetre({ date, retard }: Echue, fenetre: Fenetre, au: string): boolean {
  if (fenetre === 'tout') return true;
  if (fenetre === 'retard') return retard;
  if (retard || date === null) return fenetre === 'suivre';
  return date >= au && date <= plusJours(au, fenetre === 'suivre' ? 90 : Number(fenetre));
}

/** A deadline as it is counted. */
export interface Comptable extends Echue {
  nature: NatureDEcheance;
  place: Place;
}

/** How many deadlines of a nature count, by window. */
export type CompteDEcheances = Record<Exclude<Fenetre, 'tout'>, number>;

/** Counts by nature of what counts at D, each window by the rule that filters its list [52]; what is apart, by why. */
export function compteEcheances(
  echeances: readonly Comptable[],
  au: string
): { natures: Partial<Record<NatureDEcheance, CompteDEcheances>>; aPart: Partial<Record<Place, number>> } {
  const natures: Partial<Record<NatureDEcheance, CompteDEcheances>> = {};
  const aPart: Partial<Record<Place, number>> = {};
  for (const echeance of echeances) {
    const { nature, place } = echeance;
    if (place !== 'compte') {
      aPart[place] = (aPart[place] ?? 0) + 1;
      continue;
    }
    const compte = (natures[nature] ??= { suivre: 0, retard: 0, '30': 0, '60': 0, '90': 0 });
    for (const fenetre of FENETRES) {
      if (fenetre !== 'tout' && dansLaFenetre(echeance, fenetre, au)) compte[fenetre] += 1;
    }
  }
  return { natures, aPart };
}

/** What each contract and each hospital has a list of its own of: a review of the region leaves it there. */
const LISTES_AILLEURS: ReadonlySet<NatureDEcheance> = new Set(['jalon', 'retour']);

/**
 * What falls due in 90 days and a review of the region reads: what counts, without what has a list of its own; and how
 * many it leaves apart, by why.
 */
export function duesALaRevue<E extends Comptable>(
  echeances: readonly E[],
  au: string
): { dues: E[]; aPart: Partial<Record<Place, number>> } {
  const proches = echeances.filter((e) => !LISTES_AILLEURS.has(e.nature) && dansLaFenetre(e, '90', au));
  return { dues: proches.filter(estComptee), aPart: compteEcheances(proches, au).aPart };
}

/** Late first, the oldest first, then by day; what has no day comes last. */
export function compareEcheances(a: Echue, b: Echue): number {
  return Number(b.retard) - Number(a.retard) || (a.date ?? '9999').localeCompare(b.date ?? '9999');
}

/** A date that a text or a custom sets every year (a row of `date_legale`). */
export interface DateAnnuelle {
  mois: number;
  jour: number;
  recul: number;
}

/**
 * The days of a yearly date from D to the last day of a calendar, with the year that each bears on. Worked, at
 * 30/09/2026: 31 May, one year back → 31/05/2027 for 2026; the 31 May of 2026 is behind.
 */
export function joursAVenir(date: DateAnnuelle, au: string): { date: string; exercice: number }[] {
  const premiere = Number(au.slice(0, 4));
  return [premiere, premiere + 1].flatMap((annee) => {
    const jour = `${annee}-${String(date.mois).padStart(2, '0')}-${String(date.jour).padStart(2, '0')}`;
    return jour >= au && dansLeCalendrier(jour, au) ? [{ date: jour, exercice: annee - date.recul }] : [];
  });
}
