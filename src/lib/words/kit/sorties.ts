/** What is made of a pack, apart from the words of an export: the portfolio, which has these, would carry those. */
export const MOTS_DES_SORTIES = {
  diaporama: 'Diaporama (PPTX)',
  dossier: 'Dossier (HTML)',
  texte: 'Texte (DOCX)',
  papier: 'Imprimer ou enregistrer en PDF',
  composer: 'Composer le dossier',
  /** Once the reader made something of it. */
  composee: 'Composer le dossier (modifié)'
};
