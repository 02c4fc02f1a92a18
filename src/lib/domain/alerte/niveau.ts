/** The level of an alert [M]: 1, one more when far beyond its threshold, one more when it lasts. */
export type Niveau = 1 | 2 | 3;

/** The highest: far beyond its threshold, and lasting. */
export const NIVEAU_GRAVE: Niveau = 3;

export function estGrave(niveau: number): boolean {
  return niveau === NIVEAU_GRAVE;
}
