/** What stands around every chart. */
export const MOTS_DU_GRAPHIQUE = {
  graphique: 'graphique',
  donnees: 'Voir les données en tableau',
  sortir: 'Copier ou télécharger',
  sansCode: 'Commandes non chargées\u00a0; le tableau reste disponible.'
};
