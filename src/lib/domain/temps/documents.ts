import { joursEntre } from './calendrier';
import { connuA, venueA } from './connu';

/** What says when a figure of the accounts was known (a row of `compte`). */
interface DatesDeCompte {
  fin: string;
  publie_le: string | null;
}

/** A budgetary document that an entity owes (a row of `transmission`). */
interface Du {
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

/** A return by what it is and of which year. */
interface Retour extends Du {
  document: 'eprd' | 'ria1' | 'ria2' | 'compte_financier' | 'pgfp';
  exercice: number;
}

/** Whether a document tells all that another one told: the accounts of the year, its second RIA, a later PGFP. */
function tientLieuDe(suivant: Retour, retour: Retour): boolean {
  if (retour.document === 'pgfp') return suivant.document === 'pgfp' && suivant.exercice > retour.exercice;
  if (suivant.exercice !== retour.exercice || retour.document === 'compte_financier') return false;
  return suivant.document === 'compte_financier' || (suivant.document === 'ria2' && retour.document === 'ria1');
}

/**
 * Whether a return that has not come is no longer asked for at D [M]: another has come that tells what it told, or is
 * itself past its day, and it is that one which is asked for. A RIA 2 of 2025 is asked for until the compte financier of
 * 2025 comes, or falls due on 30 June 2026; a compte financier is always asked for.
 *
 * @param retours those of the same entity
 */
export function estRemplaceA(retour: Retour, retours: readonly Retour[], au: string): boolean {
  if (venueA(retour.transmis_le, au) !== null) return false;
  return retours.some((r) => tientLieuDe(r, retour) && (venueA(r.transmis_le, au) !== null || r.echeance < au));
}

/** Whether the agency had refused an EPRD at D: what it authorises is not. */
export function eprdRejeteA(
  { document, etat, etat_le }: { document: string; etat: string | null; etat_le: string | null },
  au: string
): boolean {
  return document === 'eprd' && etat === 'rejete' && venueA(etat_le, au) !== null;
}

/** Whether a return is still to come, or came after a day: what came late before it was the matter of a review then. */
export function attenduOuVenuDepuis({ transmisLe }: Pick<RetourA, 'transmisLe'>, jour: string | undefined): boolean {
  return transmisLe === null || jour === undefined || transmisLe > jour;
}

/** Whether a document is late: sent after its day, or still to come past it. */
export function estEnRetard({ joursDeRetard }: Pick<RetourA, 'joursDeRetard'>): boolean {
  return joursDeRetard > 0;
}
