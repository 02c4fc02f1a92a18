import { type Arret } from '$lib/domain/contrat/contrat';
import { estGele } from '$lib/domain/contrat/gel';
import { dateCourte } from './date';

/** « au gel du 07/10/2025 », « à la fin du contrat, le 31/12/2025 »: when the delays of a contract stopped counting. */
export function quandArrete(arret: Arret): string {
  return estGele(arret) ? `au gel du ${dateCourte(arret.le)}` : `à la fin du contrat, le ${dateCourte(arret.le)}`;
}

/** A delay and, where something stopped it, when: « 81 jours de retard au gel du 07/10/2025 ». */
export function retardArrete(retard: string, arret: Arret | null): string {
  return arret === null ? retard : `${retard} ${quandArrete(arret)}`;
}
