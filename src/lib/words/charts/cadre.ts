/** What stands around every chart. */
export const MOTS_DU_GRAPHIQUE = {
  graphique: 'graphique',
  donnees: 'Voir les données en tableau',
  png: 'Télécharger en PNG',
  svg: 'Télécharger en SVG',
  echec: 'L’image n’a pas pu être produite\u00a0; le tableau des données reste disponible.'
};
