import { dateLongue } from '$lib/format/date';

/** What the choice of « Situation au » says, and what it answers. */
export const MOTS_DE_LA_SITUATION = {
  situation: 'Situation au',
  afficher: 'Afficher',
  afficherAu: (date: string) => `Afficher au ${dateLongue(date)}`,
  ouvreAutre: 'autre date',
  autre: 'Autre date',
  calcul: (choisie: string, affichee: string) =>
    `Calcul de la situation au ${dateLongue(choisie)}… La situation affichée est celle du ${dateLongue(affichee)}.`,
  echec: ({ message, conseil }: { message: string; conseil: string }, affichee: string) =>
    `${message} ${conseil} La situation affichée est celle du ${dateLongue(affichee)}.`,
  reessayer: 'Réessayer',
  su: (date: string) => `Ce que l’on savait au ${dateLongue(date)}.`,
  revenir: 'Revenir à la date du jeu'
};
