import type { Arret } from './contrat';

/** What ended a contract, in words. */
const FINS: Readonly<Record<Exclude<Arret['motif'], 'gel'>, string>> = {
  abandon: 'abandonné',
  rejet: 'rejeté',
  fin: 'clos',
  terme: 'arrivé à son terme'
};

/** What ended a contract, in a word; null when it is not over: a freeze ends nothing. */
export function finEnMots(arret: Arret | null): string | null {
  return arret === null || arret.motif === 'gel' ? null : FINS[arret.motif];
}

/**
 * The day on which a contract is judged at D [M]: D itself, or its last day when it was given up, rejected, closed or
 * had come to its term before. Given up on 15 June 2021, it is judged on that day for ever after.
 */
export function jugementA(arret: Arret | null, au: string): string {
  return arret !== null && arret.motif !== 'gel' && arret.le < au ? arret.le : au;
}

/** The rule in words: text and formula in one place. */
export const DEFINITION_CONTRAT_FINI =
  'Un contrat abandonné, rejeté, clos ou arrivé à son terme est jugé à sa fin\u00a0: sur ce qui est arrivé jusqu’à ce jour et sur les comptes des périodes finies avec lui, quel que soit le jour où on l’a su. Il n’a ni pont ni atterrissage d’un exercice suivant.';
