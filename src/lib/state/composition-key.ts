import { PAGES, type NomDeComposition } from '$lib/words/dossier/composition-nom';

/** Where this browser keeps it. */
export const cleDeComposition = ({ jeu, objet, modele }: NomDeComposition): string =>
  `trajectoire:composition:${jeu}:${objet}:${modele}`;

/** Whether there may be a composition, without the code that reads it. */
export function estComposee(nom: NomDeComposition, recherche: string): boolean {
  if (new URLSearchParams(recherche).has(PAGES)) return true;
  try {
    return localStorage.getItem(cleDeComposition(nom)) !== null;
  } catch {
    return false;
  }
}
