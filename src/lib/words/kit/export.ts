export const MOTS_DE_L_EXPORT = {
  exporter: 'Exporter (CSV)',
  xlsx: 'Exporter (XLSX)',
  revue: 'Revue régionale',
  enCours: 'Fichier en préparation…',
  echec: 'L’export n’a pas pu être chargé\u00a0: vérifiez la connexion.'
};
