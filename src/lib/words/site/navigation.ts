export const MOTS_DE_LA_NAVIGATION = {
  jeux: 'Jeux de données',
  portefeuille: 'Portefeuille',
  alertes: 'Alertes',
  calendrier: 'Calendrier',
  aides: 'Aides',
  indicateurs: 'Indicateurs',
  explorer: 'Explorer',
  importer: 'Importer',
  aide: 'Aide',
  nom: 'Trajectoire',
  accueil: '\u00a0: accueil, choix du jeu de données',
  principale: 'Navigation principale',
  donneesAu: 'Données au',
  contenu: 'Aller au contenu',
  reessayer: 'Réessayer'
};
