import type { Arret } from '../contrat/contrat';
import { jourDuGel } from '../contrat/gel';
import { anneeDe } from '../temps/calendrier';
import { dernierJourAttendu } from './gains';

/** Whether a freeze left nothing to expect in a year: frozen on 1 January or before, it began frozen. */
export function geleAvant(arret: Arret | null, exercice: number): boolean {
  const dernier = dernierJourAttendu(arret);
  return jourDuGel(arret) !== null && dernier !== null && anneeDe(dernier) < exercice;
}

/** Whether a freeze stopped in the course of a year what was expected of it: until the eve, and not until its end. */
export function geleEnCours(arret: Arret | null, exercice: number): boolean {
  const dernier = dernierJourAttendu(arret);
  return jourDuGel(arret) !== null && dernier !== null && anneeDe(dernier) === exercice && !dernier.endsWith('-12-31');
}

/** What says whether there is something to say of the gains of a contract. */
export interface GainsATrouver {
  /** The contract was signed; null when its state at D is not known. */
  signe: boolean | null;
  /** The contract bears on hospital accounts, which a PTSM does not: gains are no part of it. */
  surDesComptes: boolean;
  /** Lines of gain, dépenses évitées apart. */
  lignes: number;
  /** A line was to have begun at D. */
  attendus: boolean;
  /** Whether the suspension that stands, if there is one, freezes what is expected: null when nothing says so. */
  gel: boolean | null;
  /** The year of D was not reached before a freeze. */
  exerciceGele: boolean;
}

/** Codes that are not one another: what cannot exist, what should, what is not due yet, what was stopped. */
export const CODES_ABSENCE_DE_GAINS = ['sans_objet', 'non_renseigne', 'non_precise', 'gele', 'aucun'] as const;
export type AbsenceDeGains = (typeof CODES_ABSENCE_DE_GAINS)[number];

/**
 * Why gains are not compared with what was expected [M]; null when they are. A contract that was never signed has none,
 * « sans objet », and a PTSM without any line neither; one that was and has no line has not filled them in; a suspension
 * that does not say whether it freezes lets nothing be assumed. Steps have no part in it: lines without any are expected
 * all the same.
 */
export function absenceDeGains(gains: GainsATrouver): AbsenceDeGains | null {
  const { signe, surDesComptes, lignes, attendus, gel, exerciceGele } = gains;
  if (signe === false || (!surDesComptes && lignes === 0)) return 'sans_objet';
  if (signe === null || lignes === 0) return 'non_renseigne';
  if (gel === null) return 'non_precise';
  if (exerciceGele) return 'gele';
  return attendus ? null : 'aucun';
}

/** The day since which expected gains are frozen, where that is why there are none. */
export function geleDepuis(raison: AbsenceDeGains, arret: Arret | null): string | null {
  return raison === 'gele' ? jourDuGel(arret) : null;
}

/** Whether there is a full-year gain to say: in a plan still to be signed too, whose total counts elsewhere. */
export const anneePleineDite = ({ apEnVigueur, apPlanifiee }: { apEnVigueur: number; apPlanifiee: number }): boolean =>
  apPlanifiee > 0 || apEnVigueur !== 0;

/** In place of full-year gains when none is planned. */
export type AbsenceDAnneePleine = 'sans_objet' | 'non_renseigne' | 'sans_annee_pleine';

/** Why no full-year gain is planned: there can be none, the lines are not filled in, or all of them are one-off. */
export function sansAnneePleine(raison: AbsenceDeGains | null): AbsenceDAnneePleine {
  return raison === 'sans_objet' || raison === 'non_renseigne' ? raison : 'sans_annee_pleine';
}

/** Whether a contract can have gains at all: « sans objet » says that it cannot, and nothing more is said of them. */
export function gainsPossibles(raison: AbsenceDeGains | null): boolean {
  return raison !== 'sans_objet';
}

/** Euros at D: what was expected, and what is there. */
interface ADate {
  attendu: number;
  realise: number;
}

/** Whether nothing was expected at D and nothing came: « aucun à date », which is not « zéro ». */
export function rienADate({ attendu, realise }: ADate): boolean {
  return attendu === 0 && realise === 0;
}
