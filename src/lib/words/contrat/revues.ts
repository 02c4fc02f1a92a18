import { accord } from '$lib/format/phrase';
import { dateCourte, dateLongue } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { nomDeLInstance } from './mots';

type Revue = ContratModele['revues'][number];
type Decision = Revue['decisions'][number];

export const titreDeRevue = ({ instance, date }: Pick<Revue, 'instance' | 'date'>) =>
  `${nomDeLInstance(instance)}, ${dateLongue(date)}`;

/** Who must follow a decision up, and by when; or when it was done. */
export function suiteDeLaDecision({ responsable, faiteLe, echeance }: Decision): string {
  const aFaire = echeance === null ? 'à faire' : `à faire pour le ${dateCourte(echeance)}`;
  const suite = faiteLe === null ? aFaire : `faite le ${dateCourte(faiteLe)}`;
  return [responsable ?? '', suite].filter((partie) => partie !== '').join(', ');
}

/** « 3 revues précédentes, 1 décision à faire ». */
export function revuesPrecedentes(anciennes: readonly Revue[]): string {
  const aFaire = anciennes.flatMap(({ decisions }) => decisions).filter(({ faiteLe }) => faiteLe === null).length;
  const debut = `${anciennes.length}\u00a0${accord(anciennes.length, 'revue précédente', 'revues précédentes')}`;
  return aFaire === 0 ? debut : `${debut}, ${aFaire}\u00a0${accord(aFaire, 'décision')} à faire`;
}
