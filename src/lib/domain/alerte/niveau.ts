/**
 * The level of an alert [M]: 1, one more when far beyond its threshold, one more when it lasts; 0, under all of them, when
 * only a forecast says it.
 */
export type Niveau = (typeof NIVEAUX)[number];

/** All of them, the gravest first. */
export const NIVEAUX = [3, 2, 1, 0] as const;

/** Of an alert on a forecast, however far and however long: nothing has been told by accounts. */
export const NIVEAU_PREVISIONNEL: Niveau = 0;

/** Whether a rule reads nothing but forecasts. */
export const surPrevision = (regle: string): boolean => regle === 'critere_prevu';

/** The highest: far beyond its threshold, and lasting. */
export const NIVEAU_GRAVE: Niveau = 3;

export function estGrave(niveau: number): boolean {
  return niveau === NIVEAU_GRAVE;
}
