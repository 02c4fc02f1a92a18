export const MOTS_DE_L_EXPORT = {
  exporter: 'Exporter (CSV)',
  diaporama: 'Diaporama (PPTX)',
  dossier: 'Dossier (HTML)',
  composer: 'Composer le dossier',
  /** Once the reader made something of it. */
  composee: 'Composer le dossier (modifié)',
  sous: 'Exporter',
  csv: 'CSV',
  pptx: 'PPTX',
  html: 'HTML',
  enCours: 'Fichier en préparation…',
  echec: 'L’export n’a pas pu être chargé\u00a0: vérifiez la connexion.'
};
