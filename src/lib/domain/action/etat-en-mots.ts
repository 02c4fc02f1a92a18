import { gainsAuRendezVous } from '../contrat/desaccord';
import { ETATS_ACTION, type EtatActionCode } from './mots-des-actions';

/**
 * A state as it is shown. « Terminée » is said of an action whose milestones are reached and whose gain is there;
 * without a gain to compare, only that its milestones are; and with less than 90 % of it, that the gain is absent.
 *
 * @param taux gains realised over those expected at D; null when none was
 */
export function etatActionEnMots(etat: EtatActionCode, taux: number | null): string {
  if (etat !== 'terminee') return ETATS_ACTION[etat];
  if (taux === null) return 'Jalons achevés';
  return gainsAuRendezVous(taux) ? ETATS_ACTION.terminee : `Jalons achevés, gain absent (${tauxDuGainEnMots(taux)})`;
}

/**
 * A rate of gains beside the threshold that it misses, cut and never rounded up: 89.6 % of the gains is under 90 %, and
 * reads « 89 % ». One that is not nought never reads « 0 % ».
 */
export function tauxDuGainEnMots(taux: number): string {
  return `${taux > 0 && taux < 0.01 ? 'moins de 1' : Math.floor(taux * 100)}\u00a0%`;
}
