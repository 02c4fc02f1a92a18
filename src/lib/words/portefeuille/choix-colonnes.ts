export const MOTS_DU_CHOIX = {
  colonnes: 'Colonnes',
  compte: (montrees: number, toutes: number) => `${montrees}\u00a0sur\u00a0${toutes}`,
  titre: 'Colonnes du tableau',
  fermer: 'Fermer',
  garde: 'Le choix est gardé dans l’adresse de la page\u00a0: un lien ouvre la même vue ailleurs.',
  defaut: 'Colonnes par défaut'
};
