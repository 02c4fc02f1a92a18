import type { Arret } from '../contrat/contrat';
import { jourArrete, jourDuGel } from '../contrat/gel';
import { finDuCalendrier } from '../contrat/fin-du-calendrier';
import { joursEntre, plusJours } from '../temps/calendrier';
import { dernierJourAttendu } from '../gain/gains';
import { connuA } from '../temps/connu';
import { lignesDuJalon } from './du-jalon';
import { aGlisse } from './glissement';

interface CleJalon {
  contrat: string;
  action: string;
  jalon: string;
}

/** A milestone (a row of `jalon`). */
export interface Jalon extends CleJalon {
  echeance: string;
  date_reelle: string | null;
  enregistre_le: string | null;
}

/** A revision of the deadline of a milestone (a row of `jalon_revision`). */
export interface RevisionJalon extends CleJalon {
  rang: number;
  date: string;
  echeance: string;
  enregistre_le: string | null;
}

/** A milestone as it was known at D; being late and having slipped are told apart. */
export interface EtatJalon {
  action: string;
  jalon: string;
  /** Deadline at signature. */
  echeanceInitiale: string;
  /** Last revised deadline known at D. */
  echeance: string;
  /** Day it was reached, when known at D. */
  atteintLe: string | null;
  /** Reached after the day of a freeze: on that day, which is what counts, it was not. */
  apresGel: boolean;
  /** Not reached past its deadline; where the contract stopped, on the day that it did, reached since or not. */
  enRetard: boolean;
  /** Days since the deadline when late, otherwise 0. */
  joursDeRetard: number;
  glisse: boolean;
  /** Days from the first deadline to the last known one; negative when brought forward. */
  joursDeGlissement: number;
  nbRevisions: number;
  /** Its deadline is at D or before, and the contract still owed it that day. */
  du: boolean;
  /** Reached on or before its first deadline, and no freeze before. */
  tenu: boolean;
}

const premierDe = (au: string, jour: string | null) => (jour !== null && jour < au ? jour : au);

/** @param decidees last day on which they may have been decided */
function revisionsConnues(
  jalon: CleJalon,
  revisions: readonly RevisionJalon[],
  au: string,
  decidees: string
): RevisionJalon[] {
  return lignesDuJalon(revisions, jalon)
    .filter((r) => r.contrat === jalon.contrat && r.date <= decidees && connuA(r.date, r.enregistre_le, au))
    .sort((a, b) => a.rang - b.rang);
}

/** The day up to which delays are counted: where a contract stopped, they stop with it. */
export const jourDesRetards = (au: string, arret: Arret | null): string => premierDe(au, arret && jourArrete(arret));

/**
 * A milestone at D. Convention: it is late when its last revised deadline known at D is before D and no real date was
 * known; it has slipped when that deadline is after the first one, reached or not. Where the contract stopped, delays
 * stop with it: nothing more is due, and days late are counted up to that day. Frozen on 7 October, what was due on the
 * 6th and is not there is a day late for good, reached since or not: the state on the day of the freeze is what counts
 * [41], and the day it was reached is told beside; what was due on the 7th is not due. A deadline revised after the 7th is
 * that of a milestone that had stopped: it stays the one of that day, until the contract goes on. What was still to come
 * and is reached after it stays to come (`estAtteint`).
 *
 * @param revisions those of any number of milestones
 * @param arret what stopped the contract by D; null when nothing did
 */
export function etatJalon(
  jalon: Jalon,
  revisions: readonly RevisionJalon[],
  au: string,
  arret: Arret | null = null
): EtatJalon {
  const horloge = jourDesRetards(au, arret);
  const connues = revisionsConnues(jalon, revisions, au, horloge);
  const echeance = connues.at(-1)?.echeance ?? jalon.echeance;
  const atteintLe = connuA(jalon.date_reelle, jalon.enregistre_le, au) ? jalon.date_reelle : null;
  const gel = jourDuGel(arret);
  const apresGel = atteintLe !== null && gel !== null && atteintLe > gel;
  const enRetard = echeance < horloge && (atteintLe === null || atteintLe > horloge);
  return {
    action: jalon.action,
    jalon: jalon.jalon,
    echeanceInitiale: jalon.echeance,
    echeance,
    atteintLe,
    apresGel,
    enRetard,
    joursDeRetard: enRetard ? joursEntre(echeance, horloge) : 0,
    glisse: aGlisse({ echeance, echeanceInitiale: jalon.echeance }),
    joursDeGlissement: joursEntre(jalon.echeance, echeance),
    nbRevisions: connues.length,
    du: echeance <= premierDe(au, dernierJourAttendu(arret)),
    tenu: atteintLe !== null && !apresGel && atteintLe <= jalon.echeance
  };
}

/** Days from D to the deadline of a milestone that is not late: 0 on its very day. */
export function joursAvant({ echeance }: Pick<EtatJalon, 'echeance'>, au: string): number {
  return joursEntre(au, echeance);
}

/**
 * Where a deadline stands from D: behind it, on that very day, or ahead.
 *
 * @param jours days from D to the deadline, negative when it is behind
 */
export function placeDeLEcheance(jours: number): 'passee' | 'ce_jour' | 'a_venir' {
  if (jours === 0) return 'ce_jour';
  return jours < 0 ? 'passee' : 'a_venir';
}

/** Whether a milestone not yet reached is due from D to D + 90 days, both included; of a stopped contract, none is. */
export function dansLes90Jours({ atteintLe, echeance }: EtatJalon, au: string, arret: object | null = null): boolean {
  return arret === null && atteintLe === null && echeance >= au && echeance <= plusJours(au, 90);
}

/** The same from D to the last day of a calendar, twelve months on [M]: what a review looks ahead at. */
export function dansLAnneeQuiVient(
  { atteintLe, echeance }: EtatJalon,
  au: string,
  arret: object | null = null
): boolean {
  return arret === null && atteintLe === null && echeance >= au && echeance <= finDuCalendrier(au);
}

/** Of milestones in the order of their days, the first of each action. */
export const premiersParAction = <J extends { action: string }>(jalons: readonly J[]): J[] =>
  jalons.filter(({ action }, i) => jalons.findIndex((autre) => autre.action === action) === i);
