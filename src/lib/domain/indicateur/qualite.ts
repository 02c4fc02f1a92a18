/** Why a value is there, or is not. `non_significatif`: its parts are known and their ratio says nothing. */
export const QUALITES = ['ok', 'secret', 'non_concerne', 'non_significatif', 'manquant'] as const;
export type Qualite = (typeof QUALITES)[number];

/** As a reader sees it: `ferme` is refused to them by the server, whatever it is. */
export type QualiteVue = Qualite | 'ferme';

/** In place of a reserve: a sum that could not be made here, a part of it being closed to the reader. */
export const RESERVE_FERMEE = 'partie_fermee';

/** What a value needs to be compared with another one or ranked among others. */
export interface ValeurJugee {
  valeur: number | null;
  /** What is to be checked about it. */
  reserve?: string | undefined;
  /** Set when some members of a sum are not known. */
  partiel?: object | undefined;
}

/**
 * Whether a value bears comparison, with the year before or with other perimeters: it is there, nothing about it is
 * to be checked, and it leaves nobody out. A partial sum may gain a member rather than grow.
 */
export function seCompare<T extends ValeurJugee>(v: T | null | undefined): v is T & { valeur: number } {
  return (v?.valeur ?? null) !== null && v?.reserve === undefined && v?.partiel === undefined;
}
