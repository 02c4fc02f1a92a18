export const MOTS_DE_L_ACCUEIL = {
  fenetre: 'Trajectoire · contrats de performance des GHT',
  description:
    'Suivre les contrats de performance des groupements hospitaliers de territoire\u00a0: activité, personnel, finances et contrats, périmètre par périmètre.',
  titre: 'Suivre les contrats de performance des groupements hospitaliers de territoire',
  chapeau:
    'Trajectoire met côte à côte, périmètre par périmètre, ce que l’on sait du contrat et les indicateurs d’activité, de personnel et de finances, avec leur source et leur date. Les calculs se font dans votre navigateur\u00a0: rien de ce que vous consultez ou importez ne quitte votre poste.',
  jeux: 'Jeux de données',
  aucun: 'Aucun jeu de données n’est publié ici',
  conseil:
    'Construisez-en un à partir d’un dossier de fichiers de producteurs (SAE, Hospi Diag, DIAMANT), puis publiez-le à côté du site.',
  construire: 'Construire un jeu de données'
};
