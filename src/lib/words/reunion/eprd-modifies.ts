import { dateCourte } from '$lib/format/date';
import { accord, enumeration } from '$lib/format/phrase';
import type { EprdModifie } from '$lib/views/reunion/reunion.types';

/** « EPRD modificatif 1 du 20/07/2026 ». */
export const modificatif = ({ numero, arreteLe }: Pick<EprdModifie, 'numero' | 'arreteLe'>): string =>
  `EPRD modificatif ${numero}${arreteLe === null ? ', non daté' : ` du ${dateCourte(arreteLe)}`}`;

/** Whose EPRD was refused, for whoever compares a month with it; nothing when none was. */
export function eprdRejetes(rejetes: readonly string[], exercice: number): string {
  if (rejetes.length === 0) return '';
  const [de, ses] = [enumeration(rejetes), rejetes.length === 1 ? 'ses' : 'leurs'];
  return `EPRD ${exercice} rejeté par l’ARS\u00a0: ${de}\u00a0; ${ses} montants et ${ses} emplois ne sont autorisés par aucun acte.`;
}

/**
 * Which EPRD the columns are of, and what amended it since: the accounts only hold the first, and an amendment is read in
 * the paths of this contract alone.
 */
export function eprdLu(modifies: readonly EprdModifie[], exercice: number): string {
  if (modifies.length === 0)
    return `EPRD initial de ${exercice}\u00a0: les trajectoires de ce contrat n’ont aucun EPRD modificatif à cette date.`;
  const documents = enumeration([...new Set(modifies.map(modificatif))]);
  const n = modifies.length;
  return `EPRD initial de ${exercice}\u00a0: ${n}\u00a0${accord(n, 'entité l’a modifié', 'entités l’ont modifié')} depuis (${documents}), qui n’en donne que les soldes.`;
}
