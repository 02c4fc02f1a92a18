/** The pages of help, which link one another. */
export type PageAide = 'guide' | 'donnees' | 'sources' | 'accessibilite';

export interface Titre {
  ancre: string;
  titre: string;
}

/** A section of a page, as its contents list it; `parts` stand under it. */
export interface SectionDePage extends Titre {
  parts?: readonly Titre[];
}
