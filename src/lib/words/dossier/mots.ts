import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';

export const MOTS_DU_DOSSIER = {
  simule: 'Données simulées',
  chiffres: 'Chiffres à retenir',
  filet: 'Filet',
  tronque: 'L’axe ne part pas de 0.',
  rien: 'Ce qui est sans objet à cette date',
  sources: 'D’où viennent les chiffres',
  soldes: (le: string | null) =>
    `Solde${le === null ? '' : ` au ${dateCourte(le)}`}, jours de charges et plan de trésorerie`,
  dus: 'Ce qui est déjà dû, les plus fortes dettes fiscales et sociales échues d’abord',
  /** What a pack leaves to the screen; nothing when it has them all. */
  premiers: (lus: number, sur: number) =>
    sur <= lus ? '' : `Les ${lus}\u00a0premiers sur ${sur}\u00a0; les autres sont à l’écran et dans son export.`,
  aDemander: (sansPlan: number) =>
    sansPlan === 0
      ? 'Ce que les données ne disent pas'
      : `${sansPlan}\u00a0${accord(sansPlan, 'plan de trésorerie est', 'plans de trésorerie sont')} à demander`,
  rang: (rang: number, sur: number) => `Page ${rang}\u00a0/\u00a0${sur}`,
  suite: (rang: number, sur: number) => (sur === 1 ? '' : ` (${rang}/${sur})`),
  adresse: (adresse: string) => `Ces chiffres à l’écran\u00a0: ${adresse}`
};

export const MOTS_DE_LA_REVUE_REGIONALE = {
  titre: 'Revue des contrats de la région',
  sousTitre: 'Point le plus lourd à décider à la prochaine revue de chaque contrat',
  leplusLourd: (contrat: string, montant: string, quoi: string) =>
    `Le plus lourd à décider\u00a0: ${contrat}, ${montant} (${quoi})`,
  legende: (lus: number, sur: number) =>
    lus === sur ? 'Chaque contrat qui a des euros en jeu' : `Les ${lus}\u00a0premiers, sur ${sur}\u00a0contrats`,
  noteDeLEnjeu: 'Des enjeux de natures différentes ne s’additionnent pas.',
  trajectoires: 'Contrats suivis, les plus éloignés de leur cible d’abord',
  echeances: 'Revues, décisions, tranches d’aide et dates de la loi',
  sansEcheance: 'Aucune revue, décision ni tranche d’aide dans les 90 jours.',
  ailleurs: (message: string) => `Au calendrier, à l’écran\u00a0: ${message}.`,
  revue: 'Prochaine revue',
  gains: (titre: string, montant: string) => `${titre}, la plus lourde à ${montant}`,
  doutes: 'Aides à risque, suspendues ou indécidables, les plus fortes d’abord',
  attentes: 'Aides à date passée, condition non remplie, les plus fortes d’abord'
};

export const MOTS_DE_LA_FICHE = {
  nom: 'Fiche du contrat',
  attend: 'l’établissement attend',
  enJeu: 'En jeu',
  aDecider: 'À décider',
  precision: 'Précision',
  engagements: 'Ce qui fut signé, et ce qu’il en est',
  sansEngagement: 'Aucun engagement chiffré.',
  jugement: (qui: string) => `Météo, ${qui}`,
  /** What the sheet does not list. */
  autres: (n: number) => `${n}\u00a0${accord(n, 'autre point', 'autres points')} à l’écran.`
};
