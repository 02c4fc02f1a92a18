import { dateLongue } from '$lib/format/date';
import { MOTS_DE_LA_NAVIGATION as MOTS } from './site/navigation';

/** Title of a page in the window's bar, from the nearest to the widest. */
export const titreDeFenetre = (...parties: readonly string[]): string => [...parties, 'Trajectoire'].join(' · ');

/**
 * Head of each printed sheet of a page.
 * @param donneesAu last day of its dataset, null for a page of none
 */
export const enTeteDePapier = (titre: string, donneesAu: string | null): string =>
  donneesAu === null ? titre : `${titre} · ${MOTS.donneesAu} ${dateLongue(donneesAu)}`;
