export const MOTS_DE_LA_CELLULE = {
  ars: 'ARS',
  etablissementCourt: 'étab.',
  etablissement: 'établissement',
  aSigner: 'pas encore signé',
  desaccord: 'Désaccord avec les faits'
};
