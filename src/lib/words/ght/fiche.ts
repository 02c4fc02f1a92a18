/** What the sheet of a GHT, one page, is shown and carried in, once asked for. */
export const MOTS_DE_LA_FICHE = {
  ouvrir: 'Fiche d’une page',
  echec: 'La fiche n’a pas pu être chargée\u00a0: vérifiez la connexion.'
};
