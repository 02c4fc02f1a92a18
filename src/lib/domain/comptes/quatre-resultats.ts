import { moins, posteCrp, somme, type ComptesEj } from './comptes-ej';
import type { ResultatVise } from './mots-des-comptes';
import { soldes } from './soldes';

/**
 * The four results of the CRP side by side, each from the accounting one, in euros; null where an item is missing.
 *
 * - `hors_aides`: without one-off aid.
 * - `structurel`: without prior years, capital gains or losses on sales (775 − 675) and exceptional reprises.
 * - `neutralise`: as if the hypotheses that the contract neutralises had come true.
 *
 * @param impactNeutralise what those hypotheses cost or brought (favourable is positive); 0 when there is none, null
 *   when it is not known
 */
export function quatreResultats(
  comptes: ComptesEj,
  impactNeutralise: number | null
): Record<ResultatVise, number | null> {
  const poste = (code: Parameters<typeof posteCrp>[1]) => posteCrp(comptes, code);
  const comptable = soldes(comptes, null).resultat_crp;
  const anterieurs = moins(poste('produits_anterieurs'), poste('charges_anterieures'));
  const cessions = moins(poste('c775'), poste('c675'));
  return {
    comptable,
    hors_aides: moins(comptable, poste('aides_ponctuelles')),
    structurel: moins(comptable, somme([anterieurs, cessions, poste('reprises_exceptionnelles')])),
    neutralise: moins(comptable, impactNeutralise)
  };
}
