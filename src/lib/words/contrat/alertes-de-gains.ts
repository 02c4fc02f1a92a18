import { euros } from '$lib/format/nombre';
import type { AlerteDeGains } from '$lib/views/contrat/contrat.types';

/** « Les actions 1.1 et 1.2 comptent sur le même poste (CH A, compte 6411, Chirurgie) sans base commune : … ». */
export function doubleCompteEnMots(d: Omit<Extract<AlerteDeGains, { alerte: 'double_compte' }>, 'alerte'>): string {
  return `Les actions ${d.actions.join(' et ')} comptent sur le même poste (${d.entite}, compte ${d.compte}, ${d.unite}) sans base commune\u00a0: double compte à vérifier.`;
}

/** What is to be looked at in the gains: cut by a common base, or maybe counted twice. */
export function alerteEnMots(alerte: AlerteDeGains): string {
  if (alerte.alerte === 'double_compte') return doubleCompteEnMots(alerte);
  const { libelle, actions, annonce, retenu, plafond } = alerte;
  const moyen = plafond === null ? 'abattement' : `abattement et plafond de ${euros(plafond)}`;
  return `«\u00a0${libelle}\u00a0», base commune aux actions ${actions.join(', ')}\u00a0: ${euros(annonce)} d’année pleine annoncés, ${euros(retenu)} retenus (${moyen}).`;
}
