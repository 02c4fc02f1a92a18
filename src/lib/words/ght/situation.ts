import { dateLongue } from '$lib/format/date';

/** What the page of a GHT says of the date that its address asks for. */
export const MOTS_DE_LA_SITUATION = {
  calcul: (au: string, donneesAu: string) =>
    `Calcul des contrats au ${dateLongue(au)}… La page affichée est celle du ${dateLongue(donneesAu)}.`,
  suit: (au: string, donneesAu: string) =>
    `Les contrats, leur état, leurs faits publics et leurs chiffres sont ceux du ${dateLongue(au)}. Indicateurs et membres n’ont pas d’historique daté\u00a0: ils restent au ${dateLongue(donneesAu)}. Les alertes ne sont comptées qu’à cette date.`,
  echec: ({ message, conseil }: { message: string; conseil: string }, donneesAu: string) =>
    `${message} ${conseil} La page affichée est celle du ${dateLongue(donneesAu)}.`,
  pasUneDate: (ecrite: string, donneesAu: string) =>
    `«\u00a0${ecrite.slice(0, 40)}\u00a0» n’est pas une date du calendrier\u00a0: la page affichée est celle du ${dateLongue(donneesAu)}.`,
  apres: (au: string, donneesAu: string) =>
    `Les données s’arrêtent au ${dateLongue(donneesAu)}\u00a0: rien n’est connu au ${dateLongue(au)}.`,
  revenir: 'Revenir à la date du jeu',
  reessayer: 'Réessayer'
};
