import { allure } from './etats';
import type { EtatContrat, TypeEvenement } from './codes';

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

/** Facts that change no state, and tell all the same that a contract is over. */
const DISENT_LA_FIN: readonly TypeEvenement[] = ['constat', 'fusion'];

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

/** The last fact that brought a contract to its state: one that runs does so from its resumption; none where none is known. */
export function faitDeLEtat<E extends { type: string }>(vie: readonly E[], etat: string): E | undefined {
  return vie.findLast(({ type }) => effetDe(type) === etat || (type === 'reprise' && etat === 'en_cours'));
}

/** The times that the suspension that stands was told: none before the contract last ran, nor does its end undo one. */
export function suspensionsEnCours<E extends { type: string }>(vie: readonly E[]): E[] {
  const courait = vie.findLastIndex(({ type }) => {
    const effet = effetDe(type);
    return type === 'reprise' || (effet !== null && effet !== 'clos' && allure(effet) !== 'interrompu');
  });
  return vie.slice(courait + 1).filter(({ type }) => suspend(type));
}

/**
 * The suspension that a suspended contract is under: the first since it last ran, as one that is told again later
 * undoes nothing. Worked: suspended in 2023, resumed in 2024, suspended on 07/10/2025, told again in 2026: 07/10/2025.
 */
export function suspensionEnCours<E extends { type: string }>(vie: readonly E[]): E | undefined {
  return suspensionsEnCours(vie)[0];
}

/**
 * The resumption that gave a contract back the state that another fact had brought. Worked: amended in 2024, suspended
 * in 2025, resumed in 2026: amended since 2024, resumed in 2026.
 */
export function repriseDeLEtat<E extends { type: string }>(vie: readonly E[], etat: string): E | undefined {
  const reprise = vie.findLast(({ type }) => type === 'reprise');
  const fait = faitDeLEtat(vie, etat);
  if (reprise === undefined || fait === undefined || fait === reprise) return undefined;
  return vie.indexOf(reprise) > vie.indexOf(fait) ? reprise : undefined;
}

/** Whether an event gives a contract a version of its targets: the signature gives the first, each amendment the next. */
export function ouvreUneVersion(type: string): boolean {
  const effet = effetDe(type);
  return effet === 'signe' || effet === 'avenante';
}

/**
 * The facts of which any one brings about a state that only a fact does: a contract stopped, or closed. None for any
 * other state. Worked: « suspendu » → suspension; « clos » → fin, constat or fusion; « en_cours » → none.
 */
export function faitsDUnArret(etat: unknown): string[] {
  const faits = Object.entries(EFFETS).flatMap(([type, effet]) =>
    effet === etat && (interrompt(type) || effet === 'clos') ? [type] : []
  );
  return etat === 'clos' ? [...faits, ...DISENT_LA_FIN] : faits;
}
