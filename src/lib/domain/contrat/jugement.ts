import { anneeDe } from '../temps/calendrier';
import type { Arret } from './contrat';

/** Whether a contract is over: given up, rejected, closed or come to its term; a freeze ends nothing. */
export function estFini(arret: Arret | null): arret is Arret {
  return arret !== null && arret.motif !== 'gel';
}

/**
 * The day on which a contract is judged at D [M]: D itself, or its last day when it was given up, rejected, closed or
 * had come to its term before. Given up on 15 June 2021, it is judged on that day for ever after.
 */
export function jugementA(arret: Arret | null, au: string): string {
  return estFini(arret) && arret.le < au ? arret.le : au;
}

/** The year that a contract is judged on at D: that of D, or of its last day. */
export function exerciceJuge({ arret, au }: { arret: Arret | null; au: string }): number {
  return anneeDe(jugementA(arret, au));
}

/** Whether a year is one of the contract's: nothing of the years after its last day is said of a contract that is over. */
export function estDuContrat(annee: number, arret: Arret | null): boolean {
  return !estFini(arret) || annee <= anneeDe(arret.le);
}

/** Whether a milestone is awaited no more: its action was given up, or its contract is over. */
export function plusAttendu(actionAbandonnee: boolean, arret: Arret | null): boolean {
  return actionAbandonnee || estFini(arret);
}
