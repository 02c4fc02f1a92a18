export const MOTS_DES_DEFINITIONS = {
  titre: (avecSource: boolean) => (avecSource ? 'Définitions et source' : 'Définitions'),
  source: 'Source'
};
