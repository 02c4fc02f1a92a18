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
