import type { Arret } from './contrat';

/** Whether what stopped a contract is a suspension that freezes: it is not over. */
export function estGele(arret: Arret | null): arret is Arret & { motif: 'gel' } {
  return arret?.motif === 'gel';
}

/** The day of the freeze that stopped what a contract owes; null for one that is not frozen. */
export function jourDuGel(arret: Arret | null): string | null {
  return estGele(arret) ? arret.le : null;
}
