import type { PalierPromis } from '$lib/domain/comptes/hypotheses-atterrissage';
import type { Adresse, ChoixDuLecteur } from '$lib/state/address.svelte';
import { CHAMPS_ATTERRISSAGE, sansHypotheses, type HypothesesChoisies } from '$lib/words/atterrissage/adresse';

/** The assumptions of the reader, in the address. */
export interface ChoixDeLAtterrissage {
  readonly choisies: HypothesesChoisies;
  regle(cle: PalierPromis | 'recettes', valeur: number | null): void;
  sansNonSecurises(sans: boolean): void;
  revient(): void;
}

/** To be called while the page initialises. */
export function choixDeLAtterrissage(adresse: Adresse): ChoixDeLAtterrissage {
  const nombres: Record<PalierPromis | 'recettes', ChoixDuLecteur<number>> = {
    securise: adresse.choix('securise', CHAMPS_ATTERRISSAGE.securise),
    valide: adresse.choix('valide', CHAMPS_ATTERRISSAGE.valide),
    chiffre: adresse.choix('chiffre', CHAMPS_ATTERRISSAGE.chiffre),
    identifie: adresse.choix('identifie', CHAMPS_ATTERRISSAGE.identifie),
    recettes: adresse.choix('recettes', CHAMPS_ATTERRISSAGE.recettes)
  };
  const sans = adresse.choix('sans', CHAMPS_ATTERRISSAGE.sans);
  return {
    get choisies() {
      return {
        securise: nombres.securise.valeur,
        valide: nombres.valide.valeur,
        chiffre: nombres.chiffre.valeur,
        identifie: nombres.identifie.valeur,
        recettes: nombres.recettes.valeur,
        sans: sans.valeur === true
      };
    },
    regle: (cle, valeur) => nombres[cle].choisit(valeur),
    sansNonSecurises: (oui) => sans.choisit(oui ? true : null),
    revient: () => adresse.choisitTout(sansHypotheses(adresse.recherche))
  };
}
