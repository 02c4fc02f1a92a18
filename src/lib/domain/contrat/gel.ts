import type { Arret } from './contrat';

/** When what is due of a contract was counted: at D, or the day that a freeze or its end stopped it. */
export function momentDu(arret: Arret | null): 'à date' | 'au gel' | 'à sa fin' {
  return arret === null ? 'à date' : estGele(arret) ? 'au gel' : 'à sa fin';
}

/** Whether what stopped a contract is a suspension that freezes: it is not over. */
export function estGele(arret: Arret | null): arret is Arret & { motif: 'gel' } {
  return arret?.motif === 'gel';
}

/** The day of the freeze that stopped what a contract owes; null for one that is not frozen. */
export function jourDuGel(arret: Arret | null): string | null {
  return estGele(arret) ? arret.le : null;
}
