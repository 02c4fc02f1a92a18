/** What stands around every chart. */
export const MOTS_DU_GRAPHIQUE = {
  graphique: 'graphique',
  donnees: 'Voir les données en tableau',
  sortir: 'Copier ou télécharger',
  sansCode: 'Échec\u00a0: réessayez.'
};
