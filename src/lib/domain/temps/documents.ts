import { joursEntre } from './calendrier';
import { connuA, venueA } from './connu';

/** What says when a figure of the accounts was known (a row of `compte`). */
interface DatesDeCompte {
  fin: string;
  publie_le: string | null;
}

/** A budgetary document that an entity owes (a row of `transmission`). */
export interface Du {
  echeance: string;
  transmis_le: string | null;
}

/** A return at D: still to come from the entity, or sent after its day. */
export interface RetourA {
  transmisLe: string | null;
  /** Due before D and not sent. */
  attendu: boolean;
  /** Days late, at D when it is still to come, else on the day it was sent; 0 in time. */
  joursDeRetard: number;
}

/** Day on which a figure of the accounts is known: its transmission, or the last day of its period without one. */
export function compteConnuLe({ publie_le, fin }: DatesDeCompte): string {
  return publie_le ?? fin;
}

/** Whether a figure of the accounts was known at D. */
export function compteConnuA(compte: DatesDeCompte, au: string): boolean {
  return connuA(compteConnuLe(compte), null, au);
}

/**
 * A return at D, by the calendar of R. 6145-6 and R. 6145-44 that the dataset gives; null when it was neither due nor
 * sent by then. It may be sent until the evening of its day: due on 31 May, it is late on 1 June.
 */
export function retourA({ echeance, transmis_le }: Du, au: string): RetourA | null {
  const transmisLe = venueA(transmis_le, au);
  if (transmisLe === null && echeance > au) return null;
  const jours = Math.max(0, joursEntre(echeance, transmisLe ?? au));
  return { transmisLe, attendu: transmisLe === null && jours > 0, joursDeRetard: jours };
}

/** Whether the agency had refused an EPRD at D: what it authorises is not. */
export function eprdRejeteA(
  { document, etat, etat_le }: { document: string; etat: string | null; etat_le: string | null },
  au: string
): boolean {
  return document === 'eprd' && etat === 'rejete' && venueA(etat_le, au) !== null;
}

/** Whether the EPRD of a hospital for a year had been refused at D. */
export function aUnEprdRejete(
  transmissions: readonly (Parameters<typeof eprdRejeteA>[0] & { ej: string; exercice: number })[],
  { ej, exercice }: { ej: string; exercice: number },
  au: string
): boolean {
  return transmissions.some((t) => t.ej === ej && t.exercice === exercice && eprdRejeteA(t, au));
}

/**
 * Whether a return is still to come, or came after a day: what came late before it was the matter of a review then.
 * Before a contract begins, only what is still to come is its matter; without any day, all that came late is.
 */
export function attenduOuVenuDepuis(
  { transmisLe }: Pick<RetourA, 'transmisLe'>,
  depuis: { le: string } | null
): boolean {
  return transmisLe === null || depuis === null || transmisLe > depuis.le;
}

/** Whether a document is late: sent after its day, or still to come past it. */
export function estEnRetard({ joursDeRetard }: Pick<RetourA, 'joursDeRetard'>): boolean {
  return joursDeRetard > 0;
}
