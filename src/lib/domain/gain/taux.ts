/** Euros expected and realised up to D; null when none was expected. */
export type GainsCompares = { attendu: number; realise: number } | null;

/** What judgements are compared with: nothing where gains cannot be compared, « aucun à date » among others. */
export function gainsCompares(comparables: boolean, attendu: number, realise: number): GainsCompares {
  return comparables ? { attendu, realise } : null;
}

/** Share of expected gains under which they contradict a good judgement [M]. */
const SEUIL_GAINS = 0.9;

/** Whether gains are there: at least 90 % of those expected at D. */
export function gainsAuRendezVous(taux: number): boolean {
  return taux >= SEUIL_GAINS;
}

/** Realised over expected at D; null when nothing was expected. */
export function tauxDesGains(gains: GainsCompares): number | null {
  return gains === null || gains.attendu <= 0 ? null : gains.realise / gains.attendu;
}
