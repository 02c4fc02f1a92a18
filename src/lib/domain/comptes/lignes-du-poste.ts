import type { Poste } from './codes';
import type { LigneCompte } from './comptes-ej';
import { trieParCle } from './par-cle';

const parPoste = trieParCle<LigneCompte>(({ ej, poste }) => `${ej}|${poste}`);

/**
 * Rows of one item of an entity, of all budgets and versions, in their order.
 * @param lignes any rows of `compte`, which no longer change
 */
export function lignesDuPoste(lignes: readonly LigneCompte[], ej: string, poste: Poste): readonly LigneCompte[] {
  return parPoste(lignes, `${ej}|${poste}`);
}
