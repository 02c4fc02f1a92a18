import { accord, enumeration } from '$lib/format/phrase';
import { dateLongue } from '$lib/format/date';
import type { Presentation } from './adresse-actions';

export const PRESENTATIONS_NOMMEES: { valeur: Presentation; libelle: string }[] = [
  { valeur: 'tableau', libelle: 'Tableau' },
  { valeur: 'calendrier', libelle: 'Calendrier' },
  { valeur: 'cartes', libelle: 'Cartes' }
];

export const MOTS_DES_ACTIONS = {
  aucune: 'Aucune action dans ce contrat',
  sansFiche: 'Le jeu ne contient pas de fiche action pour ce contrat.',
  presentation: 'Présentation',
  grouper: 'Grouper par',
  sansGroupe: 'rien',
  compte: (montrees: number, toutes: number) => `${montrees} sur ${toutes}\u00a0${accord(toutes, 'action')}`,
  inconnus: (enMots: readonly string[]) =>
    `L’adresse demande ce que ce contrat n’a pas, et qui ne filtre rien\u00a0: ${enumeration(enMots)}. Choisissez dans les listes, ou vérifiez le lien.`,
  filtres: (enMots: readonly string[]) => `Filtres\u00a0: ${enMots.join('\u00a0; ')}.`,
  aucuneTrouvee: 'Aucune action ne répond à ces filtres',
  filtresDits: (enMots: readonly string[]) => `${enMots.join('\u00a0; ')}.`,
  plusieursFois: 'Une action de plusieurs établissements est sous chacun d’eux\u00a0; les totaux la comptent une fois.',
  calendrier: (au: string) =>
    `Échéance initiale et révisée\u00a0; le trait vertical est la situation au ${dateLongue(au)}`
};
