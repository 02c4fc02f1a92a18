import { type Arret } from '$lib/domain/contrat/contrat';
import { jourDuGel } from '$lib/domain/contrat/gel';
import { dateCourte } from './date';

/** « à la fin du contrat, le 31/12/2025 », « au rejet du contrat, le … »: when one that is over is judged. */
export function quandFini({ le, motif }: Arret): string {
  const fin = motif === 'rejet' ? 'au rejet' : motif === 'abandon' ? 'à l’abandon' : 'à la fin';
  return `${fin} du contrat, le ${dateCourte(le)}`;
}

/** « au gel du 07/10/2025 », else at its end: when the delays of a contract stopped counting. */
export function quandArrete(arret: Arret): string {
  const gel = jourDuGel(arret);
  return gel === null ? quandFini(arret) : `au gel du ${dateCourte(gel)}`;
}

/** After what was expected of a year that a freeze stopped in its course. */
export const JUSQU_AU_GEL = ' jusqu’au gel';

/** A milestone that a freeze stopped: « atteint le 20/11/2024, après le gel ». */
export const atteintApresGel = (le: string): string => `atteint le ${dateCourte(le)}, après le gel`;

/** When what is due of a contract was counted: at D, or the day that a freeze or its end stopped it. */
export function momentDu(arret: Arret | null): 'à date' | 'au gel' | 'à sa fin' {
  return arret === null ? 'à date' : jourDuGel(arret) === null ? 'à sa fin' : 'au gel';
}

/** When what is realised was counted: a freeze stops what is expected, not what comes. */
export function momentDuRealise(arret: Arret | null): 'à date' | 'à sa fin' {
  return arret !== null && jourDuGel(arret) === null ? 'à sa fin' : 'à date';
}

/** A delay and, where something stopped it, when: « 81 jours de retard au gel du 07/10/2025 ». */
export function retardArrete(retard: string, arret: Arret | null): string {
  return arret === null ? retard : `${retard} ${quandArrete(arret)}`;
}
