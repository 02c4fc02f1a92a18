import type { Composition } from '$lib/words/dossier/composition';
import { relisComposition } from '$lib/words/dossier/composition-fichier';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import { cleDeComposition } from './composition-key';

/** What this browser keeps of a pack; as the data give it when it keeps nothing, or something that cannot be read. */
export function lisComposition(nom: NomDeComposition): Composition {
  let garde: string | null = null;
  try {
    garde = localStorage.getItem(cleDeComposition(nom));
  } catch {
    // Storage refused by the browser: nothing was kept.
  }
  return garde === null ? [] : (relisComposition(garde) ?? []);
}

/** @returns false when this browser keeps nothing: it lasts as long as the page */
export function gardeComposition(nom: NomDeComposition, composition: Composition): boolean {
  try {
    if (composition.length === 0) localStorage.removeItem(cleDeComposition(nom));
    else localStorage.setItem(cleDeComposition(nom), JSON.stringify(composition));
    return true;
  } catch {
    return false;
  }
}
