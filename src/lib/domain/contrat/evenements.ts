import { allure } from './etats';
import type { EtatContrat, TypeEvenement } from './mots-du-contrat';

/** What an event makes of a contract; an avis, a finding or a merger changes nothing. */
export const EFFETS: Partial<Record<TypeEvenement, EtatContrat>> = {
  projet: 'projet',
  soumission: 'soumis',
  rejet: 'rejete',
  suspension: 'suspendu',
  signature: 'signe',
  demarrage: 'en_cours',
  avenant: 'avenante',
  abandon: 'abandonne',
  fin: 'clos'
};

function effetDe(type: string): EtatContrat | null {
  return Object.entries(EFFETS).find(([connu]) => connu === type)?.[1] ?? null;
}

/** Whether an event stops a contract before its end: a rejection, a suspension, an abandonment; its closing does not. */
export function interrompt(type: string): boolean {
  const effet = effetDe(type);
  return effet !== null && allure(effet) === 'interrompu';
}

/** Whether an event suspends a contract, which may freeze what it owes. */
export function suspend(type: string): boolean {
  return effetDe(type) === 'suspendu';
}

/** Whether an event gives a contract a version of its targets: the signature gives the first, each amendment the next. */
export function ouvreUneVersion(type: string): boolean {
  const effet = effetDe(type);
  return effet === 'signe' || effet === 'avenante';
}
