export const SANS_CONTRAT_CONNU = {
  titre: 'Aucun contrat public connu pour ce périmètre',
  conseil:
    'Aucune publication recensée ne mentionne de contrat\u00a0: cela ne veut pas dire qu’il n’en existe pas. Pour le suivre ici, remplissez le **modèle de contrat**, feuilles «\u00a0Contrat\u00a0», «\u00a0Vie du contrat\u00a0» et «\u00a0Périmètre\u00a0», puis déposez-le sur la page [Importer].'
};
