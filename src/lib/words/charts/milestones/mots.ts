import { dateCourte } from '$lib/format/date';

/** What the bars are, in a key. */
export const MOTS_DES_BARRES = { retard: 'retard', reste: 'temps qui reste' };

export const leJour = (au: string): string => dateCourte(au);
