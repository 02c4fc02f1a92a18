/** How the table of indicators reads. */
export const LIRE_LE_TABLEAU = {
  titre: 'Lire le tableau',
  valeur: {
    terme: 'Sous la valeur',
    avant: 'L’évolution sur un an\u00a0:',
    mieux: 'mieux',
    ou: 'ou',
    moinsBien: 'moins bien',
    apres: 'selon le sens favorable de l’indicateur, sans jugement quand il n’en a pas.'
  },
  courbe: {
    terme: 'Sous la courbe',
    texte:
      'La place du périmètre dans la bande nationale, dont sortent un GHT sur cinq par le bas et un sur cinq par le haut.',
    exemple: 'Exemple',
    dedans: 'dans la bande, ou du bon côté\u00a0;',
    dehors: 'hors de la bande, du côté défavorable.'
  },
  part: {
    terme: 'Part',
    texte: (region: string) => `Ce que le périmètre pèse dans la somme «\u00a0${region}\u00a0».`
  },
  horsRegion: (ght: string) => `${ght}, hors région`
};
