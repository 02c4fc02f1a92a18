export const MOTS_DES_VOISINS = {
  nom: 'Action précédente et suivante',
  precedente: 'Action précédente\u00a0:',
  suivante: 'Action suivante\u00a0:'
};
