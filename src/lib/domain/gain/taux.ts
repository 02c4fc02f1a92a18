import { SEUILS_DU_PAQUET } from '../alerte/seuils-communs';

/** Euros expected and realised up to D, and the share under which they fall short; null when none was expected. */
export type GainsCompares = { attendu: number; realise: number; seuil?: number } | null;

/** What judgements are compared with: nothing where gains cannot be compared, « aucun à date » among others. */
export function gainsCompares(comparables: boolean, attendu: number, realise: number, seuil: number): GainsCompares {
  return comparables ? { attendu, realise, seuil } : null;
}

/**
 * Whether gains are there: in the pack, at least 90 % of those expected at D.
 * @param seuil the share that the dataset sets; that of the pack when it sets none
 */
export function gainsAuRendezVous(taux: number, seuil: number = SEUILS_DU_PAQUET.gains): boolean {
  return taux >= seuil;
}

/** Realised over expected at D; null when nothing was expected. */
export function tauxDesGains(gains: GainsCompares): number | null {
  return gains === null || gains.attendu <= 0 ? null : gains.realise / gains.attendu;
}
