import { estEntier } from '$lib/domain/indicateur/vraisemblance';

/** Columns of the SAE that are no counts: staff in full-time equivalents, shares. All others are counted in units. */
const NON_COMPTES = /^ETP|POURCENT/i;

/** Whether a number may stand in a column of the SAE: none is negative, and a count is whole (« 4.142 » stays is not). */
export function convient(colonne: string, valeur: number): boolean {
  return valeur >= 0 && (NON_COMPTES.test(colonne) || estEntier(valeur));
}

/** What a column of the SAE expects, in words. */
export function attenduDans(colonne: string): string {
  return NON_COMPTES.test(colonne) ? 'un nombre positif' : 'un nombre entier positif';
}
