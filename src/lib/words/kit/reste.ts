/** Said where a page has the first rows of its lists, and the others do not come. */
export const MOTS_DU_RESTE = {
  titre: 'La suite de la liste n’est pas venue',
  texte: 'Les premières lignes restent affichées. Vérifiez la connexion.',
  reessayer: 'Réessayer'
};
