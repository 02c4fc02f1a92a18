import { motsDuType } from './mots';

export const MOTS_SANS_SUIVI = {
  titre: (type: string) => `Seuls les faits publiés sont connus de ce ${motsDuType(type).contrat}`,
  prive:
    'Ses actions, ses jalons, ses gains et ses comptes ne sont pas publics\u00a0: rien n’en est affiché, et rien n’en est estimé.',
  comment:
    'Pour le suivre ici, remplissez le **modèle de contrat** (un classeur de tableur, une feuille par sujet) et déposez-le sur la page [Importer]\u00a0: synthèse, ponts, trajectoire, gains, engagements et actions s’affichent aussitôt, dans votre navigateur seulement.'
};
