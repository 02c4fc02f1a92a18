import { ETATS_ACTION } from '$lib/schema/vocabulaire/action';
import type { EtatActionCode } from '$lib/domain/action/codes';
import { gainsAuRendezVous } from '$lib/domain/gain/taux';
import { tauxPlancherEnMots } from '$lib/format/nombre';
import type { ActionBref } from '$lib/views/contrat/contrat.types';
import { mot } from '../contrat/mots';

/** Plural of the states that agree in number. */
export const ETATS_ACTION_PLURIEL: Readonly<Record<EtatActionCode, string>> = {
  non_demarree: 'non démarrées',
  en_cours: 'en cours',
  en_retard: 'en retard',
  bloquee: 'bloquées',
  terminee: 'terminées',
  abandonnee: 'abandonnées'
};

/** What a list of states calls each: one that holds all the readings of `etatActionEnMots` takes their common word. */
export const ETATS_ACTION_EN_LISTE: Readonly<Record<EtatActionCode, string>> = {
  ...ETATS_ACTION,
  terminee: 'Jalons achevés (terminée)'
};

export function etatDeLAction(code: string): string {
  return mot(ETATS_ACTION, code);
}

export type EtatLu = Pick<ActionBref, 'etat' | 'tauxDesGains' | 'seuilGains'>;

/** What an action counts as: its state, « terminée » being told apart into its three readings. */
export function lectureDeLEtat({ etat, tauxDesGains, seuilGains }: EtatLu): string {
  if (etat !== 'terminee') return etat;
  if (tauxDesGains === null) return 'jalons_acheves';
  return gainsAuRendezVous(tauxDesGains, seuilGains) ? etat : 'gain_absent';
}

/** « gain absent (59 %) »; null of an action of which it is not said. */
function gainAbsent(action: EtatLu): string | null {
  const taux = lectureDeLEtat(action) === 'gain_absent' ? action.tauxDesGains : null;
  return taux === null ? null : `gain absent (${tauxPlancherEnMots(taux)})`;
}

/**
 * A state as it is shown. « Terminée » is said of an action whose milestones are reached and whose gain is there;
 * without a gain to compare, only that its milestones are; and with less of it than the dataset asks for (90 % in the pack), that the gain is absent.
 */
export function etatActionEnMots(action: EtatLu): string {
  const absent = gainAbsent(action);
  if (absent !== null) return `Jalons achevés, ${absent}`;
  return lectureDeLEtat(action) === 'jalons_acheves' ? 'Jalons achevés' : etatDeLAction(action.etat);
}

/** The same where there is little room: « gain absent (59 %) » says by itself that the milestones are reached. */
export function etatActionCourt(action: EtatLu): string {
  return gainAbsent(action) ?? etatActionEnMots(action).toLowerCase();
}
