import type { Composition } from '$lib/words/dossier/composition';
import {
  adresseComposee,
  compositionDemandee,
  ecrisComposition,
  relisComposition,
  type CompositionDatee
} from '$lib/words/dossier/composition-fichier';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import { cleDeComposition } from './composition-key';

/** What this browser keeps of a pack; as the data give it when it keeps nothing, or something that cannot be read. */
export const lisComposition = (nom: NomDeComposition): Composition => lisGardee(nom).pages;

/** The day that it was composed at, where it is not that of the data. */
export const dateDeLaComposition = (nom: NomDeComposition): string | null => lisGardee(nom).au;

function lisGardee(nom: NomDeComposition): CompositionDatee {
  let garde: string | null = null;
  try {
    garde = localStorage.getItem(cleDeComposition(nom));
  } catch {
    // Storage refused by the browser: nothing was kept.
  }
  return (garde === null ? null : relisComposition(garde)) ?? { pages: [], au: null };
}

/**
 * @param au the day of its figures, where it is not that of the data
 * @returns false when this browser keeps nothing: it lasts as long as the page
 */
export function gardeComposition(nom: NomDeComposition, composition: Composition, au: string | null = null): boolean {
  try {
    if (composition.length === 0) localStorage.removeItem(cleDeComposition(nom));
    else localStorage.setItem(cleDeComposition(nom), ecrisComposition({ pages: composition, au }));
    return true;
  } catch {
    return false;
  }
}

/** A composition on a screen. One that came by a link where this browser keeps another stays apart from it. */
export interface CompositionOuverte {
  pages: Composition;
  aPart: boolean;
}

/** What the address asks for, else what this browser keeps. */
export function ouvreComposition(nom: NomDeComposition, recherche: string): CompositionOuverte {
  const demandee = compositionDemandee(recherche);
  const gardee = lisComposition(nom);
  return demandee === null ? { pages: gardee, aPart: false } : { pages: demandee, aPart: gardee.length > 0 };
}

/**
 * Writes a composition, of the day that the screen is at, in one place alone: in the address when it is apart from what this browser keeps, else in this
 * browser, and then out of the address, which would win over it when the page opens again.
 *
 * @returns the address from then on, and whether this browser let it be kept
 */
export function poseComposition(
  nom: NomDeComposition,
  { pages, aPart }: CompositionOuverte,
  adresse: string,
  au: string | null = null
): { adresse: string; refusee: boolean } {
  const gardee = !aPart && gardeComposition(nom, pages, au);
  return { adresse: adresseComposee(adresse, gardee ? [] : pages), refusee: !aPart && !gardee };
}
