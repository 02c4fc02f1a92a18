import { estEntier } from '$lib/domain/indicateur/vraisemblance';
import { estEquivoque } from './equivoque';

/** Columns of the SAE that are no counts: staff in full-time equivalents, shares. All others are counted in units. */
const NON_COMPTES = /^ETP|POURCENT/i;

/** Whether a column of the SAE counts in units. */
export function estCompte(colonne: string): boolean {
  return !NON_COMPTES.test(colonne);
}

/**
 * Whether a number may stand in a column of the SAE: none is negative, and a count is whole. « 4.142 » stays is not, nor
 * is « 4.000 », which may be four thousand.
 *
 * @param texte the cell, of which `valeur` was read
 */
export function convient(colonne: string, valeur: number, texte: string): boolean {
  return valeur >= 0 && (!estCompte(colonne) || (estEntier(valeur) && !estEquivoque(texte)));
}

/** What a column of the SAE expects, in words. */
export function attenduDans(colonne: string): string {
  return estCompte(colonne) ? 'un nombre entier positif' : 'un nombre positif';
}
