/** The pages of help, which link one another. */
export type PageAide = 'guide' | 'donnees' | 'sources' | 'accessibilite';

interface Titre {
  ancre: string;
  titre: string;
}

/** A table that is only read. */
interface Tableau {
  legende: string;
  /** Whether the caption is for screen readers alone. */
  discrete?: true;
  colonnes: readonly string[];
  lignes: readonly (readonly string[])[];
}

/**
 * A paragraph, a list, numbered steps, what is typed, a table, or by its name a piece that the page draws. Sentences
 * and cells are marked: `**fort**`, `[lien](adresse)`…
 */
export type Bloc =
  | string
  | Tableau
  | { liste: readonly string[] }
  | { etapes: readonly string[] }
  | { commande: string }
  | { piece: string };

export interface RubriqueDAide extends Titre {
  blocs: readonly Bloc[];
  /** Titles of its pieces, which the contents list under its own. */
  parts?: readonly Titre[];
}

/** A page of help, whole. */
export interface DocumentDAide {
  ici: PageAide;
  /** Title in the window's bar, from the nearest to the widest. */
  fenetre: readonly string[];
  description: string;
  titre: string;
  chapeau: string;
  rubriques: readonly RubriqueDAide[];
}

export const PAGES_D_AIDE = {
  nom: 'Pages d’aide',
  guide: 'Guide',
  donnees: 'Données',
  sources: 'Sources et licences',
  accessibilite: 'Accessibilité'
};
