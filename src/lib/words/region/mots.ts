import { accord } from '$lib/format/phrase';

export const MOTS_DE_LA_REVUE_REGIONALE = {
  titre: 'Revue régionale des contrats',
  question: 'Quels contrats quittent leur trajectoire, et que faut-il décider en premier\u00a0?',
  sousTitre: 'Point le plus lourd à décider à la prochaine revue de chaque contrat',
  leplusLourd: (contrat: string, montant: string, quoi: string) =>
    `Le plus lourd à décider\u00a0: ${contrat}, ${montant} (${quoi})`,
  legende: (lus: number, sur: number) =>
    lus === sur
      ? 'Chaque contrat qui a des euros en jeu'
      : `Les ${lus}\u00a0premiers, sur ${sur}\u00a0contrats qui ont des euros en jeu`,
  noteDeLEnjeu:
    'Des enjeux de natures différentes ne s’additionnent pas. Ici, les points à décider à la revue, un à un\u00a0; une alerte en réunit parfois plusieurs, comme toute l’année pleine due et pas en vigueur, qu’elle soit perdue, reportée, échue ou moindre que prévu\u00a0: son montant est alors plus grand.',
  ecarts: (exercice: number, contrats: string, ecart: string) => `Résultat ${exercice} ${contrats}\u00a0: ${ecart}`,
  lePlusLoin: (contrat: string, montant: string) => `\u00a0; le plus loin\u00a0: ${contrat}, ${montant}`,
  contratsComptes: (n: number) => (n === 1 ? 'du contrat compté' : `des ${n}\u00a0contrats comptés`),
  sousTitreDesEcarts: (exercice: number) =>
    `Écart de l’atterrissage à la cible du résultat ${exercice}, contrat par contrat`,
  aLaCible: (exercice: number) => `À la cible ${exercice}`,
  ensemble: 'Écart de l’ensemble',
  cible: 'Cible',
  atterrissage: 'Atterrissage',
  retenu: 'projection de l’établissement, à défaut celle de l’outil',
  sousLeurCible: 'Contrats sous leur cible',
  surComptes: (n: number) => `sur ${n}\u00a0${accord(n, 'compté')}`,
  autresContrats: (n: number) => `Les ${n}\u00a0autres contrats`,
  trajectoires:
    'Contrats suivis, les plus bas sous leur cible d’abord, selon l’établissement ou l’outil, le pire des deux',
  selonLOutil: (ecart: string) => `outil\u00a0: ${ecart}`,
  echeances: 'Revues, décisions, tranches d’aide et dates de la loi',
  dans90Jours: (comptes: string) => `Dans les 90\u00a0jours\u00a0: ${comptes}`,
  sansEcheance: 'Aucune revue, décision ni tranche d’aide dans les 90 jours',
  auCalendrier: (message: string) => `Au calendrier\u00a0: ${message}.`,
  listesAilleurs: 'Ce compte est sans les jalons ni les documents, que la page de chaque contrat liste.',
  deTerritoire: (n: number) =>
    n === 0
      ? ''
      : `${n}\u00a0${accord(n, 'contrat de territoire, d’aucun groupement, n’est', 'contrats de territoire, d’aucun groupement, ne sont')} pas dans ce tableau.`,
  revue: 'Prochaine revue',
  gains: (titre: string, montant: string) => `${titre}, la plus lourde à ${montant}`,
  doutes: 'Aides à risque, suspendues ou à condition indécise, les plus fortes d’abord',
  attentes: 'Aides à date passée, condition non remplie, les plus fortes d’abord',
  /** What the review leaves to another page of the region; nothing when it has them all. */
  premiers: (lus: number, sur: number, ou: string) =>
    sur <= lus
      ? ''
      : `${accord(lus, 'Le premier', `Les ${lus}\u00a0premiers`)} sur ${sur}\u00a0; ${accord(sur - lus, 'l’autre est', 'les autres sont')} ${ou}.`,
  vide: 'Aucun contrat suivi',
  videTexte:
    'La revue régionale se fait des contrats suivis\u00a0: aucun contrat de ce jeu n’a d’actions. Elles viennent du classeur du contrat.',
  ailleurs: 'Toutes les lignes',
  portefeuille: 'Portefeuille',
  calendrier: 'Calendrier',
  aides: 'Aides et contreparties',
  gainsDiscutes: 'Gains discutés',
  demandes: 'Ce qui manque, à demander'
};

/** Where the rows that the review leaves out stand. */
export const OU = {
  portefeuille: 'au portefeuille',
  calendrier: 'au calendrier',
  aides: 'à la page des aides'
} as const;
