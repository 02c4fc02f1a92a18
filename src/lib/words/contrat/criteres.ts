export const MOTS_DES_CRITERES = {
  sousTitre:
    'Plan de redressement (article D. 6143-39) et autorisation d’emprunter (article D. 6145-70), entité par entité'
};
