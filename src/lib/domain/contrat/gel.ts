import type { Arret } from './contrat';

/** Whether what stopped a contract is a suspension that freezes: it is not over. */
export function estGele(arret: Arret | null): arret is Arret & { motif: 'gel' } {
  return arret?.motif === 'gel';
}

/** The day of the freeze that stopped what a contract owes, over or not since then; null for one that was not frozen. */
export function jourDuGel(arret: Arret | null): string | null {
  return estGele(arret) ? arret.le : (arret?.gel ?? null);
}

/** The day since which a contract owes nothing more: that of its freeze, else that of its end. */
export function jourArrete(arret: Arret): string {
  return jourDuGel(arret) ?? arret.le;
}
