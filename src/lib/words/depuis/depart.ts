import { estAvantLaSituation } from '$lib/domain/contrat/depuis/bilan';
import { avantLePremierFait } from '$lib/domain/contrat/premier-fait';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { jour } from '$lib/format/address-field';
import type { Epingle } from '$lib/format/pinned-address';
import { ecrisEpingle, lisEpingle } from '$lib/format/pinned-version';
import { MOTS_DES_VERSIONS as MOTS, type VersionOfferte } from './version';

/** What the address gives and cannot be a start: no day nor version, a version badly written, a day that comes too late, or before anything is known of the contract. */
export interface Refusee {
  ecrite: string;
  quoi: 'illisible' | 'version' | 'trop_tard' | 'trop_tot';
}

/** What is meant as the name of a version: `2026-06-30.x`, or its own name without its day. */
const VEUT_UNE_VERSION = /^\d{4}-\d\d-\d\d\.|^v\d|^(?=.*[a-f])[\da-f]{6,}$/iu;

/** What the address gives as a start, once read. */
export interface Depart {
  /** A day, or a version as an address pins it; null for the start by default. */
  depart: string | null;
  /** What is no start at all, as it is written, and why. */
  refusee: Refusee | null;
  /** What is to be said of a version that is not what the comparison starts from; empty when there is nothing. */
  reserve: string;
}

/** What is known of the versions that are kept. */
export interface Connues {
  gardees: readonly VersionOfferte[];
  etat: 'lecture' | 'lues' | 'illisibles' | 'locales';
  /** Last day of the comparison. */
  arrivee: string;
  /** The first day of which something is known of the contract; null when it is not known. */
  premier: string | null;
}

/**
 * Reads the start of a comparison: a day before its end, or a version that is kept. Of a version that cannot be compared
 * with, its day is taken, and why is said.
 */
export function departDe(ecrite: string | null, { gardees, etat, arrivee, premier }: Connues): Depart {
  const rien = { depart: null, refusee: null, reserve: '' };
  if (ecrite === null) return rien;
  const epingle = lisEpingle(ecrite);
  if (epingle === null) {
    const lu = duJour(ecrite, arrivee, premier);
    return etat === 'lecture' && lu.refusee?.quoi === 'version' ? { ...rien, reserve: MOTS.lecture } : lu;
  }
  if (etat === 'lecture') return { ...rien, reserve: MOTS.lecture };
  if (apresLesDonnees(epingle.au, arrivee)) return { ...rien, reserve: MOTS.apres(epingle) };
  const gardee = gardees.find(({ version }) => version.startsWith(epingle.version));
  if (gardee?.comparable) return { ...rien, depart: ecrisEpingle(gardee) };
  const { depart } = duJour(epingle.au, arrivee, premier);
  return {
    depart,
    refusee: null,
    reserve: depart === null ? MOTS.duMemeJour(epingle) : reserveDe(epingle, gardee, { gardees, etat })
  };
}

/** Before its first fact a contract has no state to be compared with: all that it has since would read as a change. */
function duJour(ecrite: string, arrivee: string, premier: string | null): Depart {
  const lu = jour.lit(ecrite);
  const refus = (quoi: Refusee['quoi']): Depart => ({ depart: null, refusee: { ecrite, quoi }, reserve: '' });
  if (lu === null) return refus(VEUT_UNE_VERSION.test(ecrite) ? 'version' : 'illisible');
  if (!estAvantLaSituation(lu, arrivee)) return refus('trop_tard');
  return avantLePremierFait(lu, premier) ? refus('trop_tot') : { depart: lu, refusee: null, reserve: '' };
}

function reserveDe(
  epingle: Epingle,
  gardee: VersionOfferte | undefined,
  { gardees, etat }: Pick<Connues, 'gardees' | 'etat'>
): string {
  if (etat === 'locales') return MOTS.locales;
  if (etat === 'illisibles') return MOTS.illisibles;
  return gardee === undefined ? MOTS.pasGardee(epingle, gardees) : MOTS.autreFormat(epingle);
}
