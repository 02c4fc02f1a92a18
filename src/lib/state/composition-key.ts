/** Of which pack a composition is. */
export interface NomDeComposition {
  jeu: string;
  /** The contract; empty for a pack of the whole region. */
  objet: string;
  /** The meeting, as `npm run dossier` names it. */
  modele: string;
}

/** Choice of an address: pages in order, those left out after a dash. */
export const PAGES = 'pages';

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
