import { moins, posteCrp, somme, type ComptesEj } from './comptes-ej';
import type { ResultatVise } from './codes';
import { soldes } from './soldes';

/**
 * The four results of the CRP, a chain in euros where each starts from the one before [M]; a term that is missing makes
 * the ones after it unknown.
 *
 * - `hors_aides`: comptable less one-off aid.
 * - `structurel`: hors aides less prior years, capital gains or losses on sales (775 − 675) and exceptional reprises.
 * - `neutralise`: structurel as if the hypotheses that the contract neutralises had come true.
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
  const horsAides = moins(comptable, poste('aides_ponctuelles'));
  const structurel = moins(horsAides, somme([anterieurs, cessions, poste('reprises_exceptionnelles')]));
  return { comptable, hors_aides: horsAides, structurel, neutralise: moins(structurel, impactNeutralise) };
}
