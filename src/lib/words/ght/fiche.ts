/** What the sheet of a GHT, one page, is carried in. */
export const FICHES = [
  { genre: 'pptx', libelle: 'Fiche d’une page (PPTX)' },
  { genre: 'html', libelle: 'Fiche (HTML)' }
] as const;
