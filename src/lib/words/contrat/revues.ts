import { attendueLe } from '$lib/domain/contrat/echeances';
import { jugementA } from '$lib/domain/contrat/jugement';
import { accord } from '$lib/format/phrase';
import { dateCourte, dateLongue } from '$lib/format/date';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import type { Moment } from './arret';
import { nomDeLInstance } from './mots';

type Revue = ContratModele['revues'][number];
type Decision = Revue['decisions'][number];

export const titreDeRevue = ({ instance, date }: Pick<Revue, 'instance' | 'date'>) =>
  `${nomDeLInstance(instance)}, ${dateLongue(date)}`;

export const retardEnMots = (n: number): string => `${n}\u00a0${accord(n, 'jour')} de retard`;

/** Whether a decision is late: days stop with the contract. */
const attendue = (echeance: string | null, { au, arret }: Moment) => attendueLe(echeance, jugementA(arret, au));

/** « 12 jours de retard »; null when a decision has no day, or is not late. */
export function retardDeLaDecision(echeance: string | null, moment: Moment): string | null {
  const { retard, jours } = attendue(echeance, moment);
  return retard && jours !== null ? retardEnMots(jours) : null;
}

/** Who must follow a decision up, by when, and how late; or when it was done. */
export function suiteDeLaDecision({ responsable, faiteLe, echeance }: Decision, moment: Moment): string {
  const pour = echeance === null ? 'à faire' : `à faire pour le ${dateCourte(echeance)}`;
  const retard = retardDeLaDecision(echeance, moment);
  const aFaire = retard === null ? pour : `${pour}, ${retard}`;
  const suite = faiteLe === null ? aFaire : `faite le ${dateCourte(faiteLe)}`;
  return [responsable ?? '', suite].filter((partie) => partie !== '').join(', ');
}

/** « 3 revues précédentes, 2 décisions à faire, dont 1 en retard ». */
export function revuesPrecedentes(anciennes: readonly Revue[], moment: Moment): string {
  const ouvertes = anciennes.flatMap(({ decisions }) => decisions).filter(({ faiteLe }) => faiteLe === null);
  const aFaire = ouvertes.length;
  const tardives = ouvertes.filter(({ echeance }) => attendue(echeance, moment).retard).length;
  const debut = `${anciennes.length}\u00a0${accord(anciennes.length, 'revue précédente', 'revues précédentes')}`;
  return aFaire === 0
    ? debut
    : `${debut}, ${aFaire}\u00a0${accord(aFaire, 'décision')} à faire${tardives === 0 ? '' : `, dont ${tardives} en retard`}`;
}
