import { ecrisEpingle, lisEpingle } from '$lib/format/pinned-version';
import type { Connues } from './depart';
import { MOTS_DES_VERSIONS as MOTS, type VersionOfferte } from './version';

/** What the address gives as the end of a comparison, once read. */
export interface Arrivee {
  /** A version that is kept, as an address pins it; null where the end is a day, read in the tables of today. */
  version: string | null;
  /** Its last day. */
  au: string;
  /** The versions that came before it: those that it may start from. */
  avant: readonly VersionOfferte[];
  /** Why the version that the address names is not the end; empty when there is nothing to say. */
  reserve: string;
}

/**
 * Reads the end of a comparison: a version that is kept, or the day of the situation.
 * @param ecrite what the address gives; a day that it gives beside it holds
 * @param au day of the situation
 */
export function arriveeDe(
  ecrite: string | null,
  { gardees, etat }: Pick<Connues, 'gardees' | 'etat'>,
  au: string
): Arrivee {
  const jour = { version: null, au, avant: gardees, reserve: '' };
  if (ecrite === null) return jour;
  if (etat !== 'lues') return { ...jour, reserve: MOTS[etat] };
  const epingle = lisEpingle(ecrite);
  const rang = epingle === null ? -1 : gardees.findIndex(({ version }) => version.startsWith(epingle.version));
  const gardee = gardees[rang];
  if (!gardee?.comparable) return { ...jour, reserve: MOTS.pasLaFin(ecrite, gardees) };
  return { ...jour, version: ecrisEpingle(gardee), au: gardee.au, avant: gardees.slice(rang + 1) };
}
