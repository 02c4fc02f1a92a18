export const MOTS_DE_LA_CELLULE = {
  ars: 'ARS',
  etablissementCourt: 'étab.',
  etablissement: 'établissement',
  desaccord: 'Désaccord avec les faits'
};
