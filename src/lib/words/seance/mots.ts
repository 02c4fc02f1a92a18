import { accord } from '$lib/format/phrase';

export const MOTS_DE_LA_SEANCE = {
  presenter: 'Présenter',
  enCours: 'Présentation en préparation…',
  echec: 'La présentation n’a pas pu être chargée\u00a0: vérifiez la connexion.',
  precedente: 'Page précédente',
  suivante: 'Page suivante',
  pleinEcran: 'Plein écran (F)',
  orateur: 'Notes (O)',
  orateurEnPlus: 'Notes, page suivante et heure, dans une seconde fenêtre',
  saisir: 'Saisir une décision',
  nouvelOnglet: 'nouvel onglet',
  quitter: 'Quitter (Échap)',
  noir: 'Écran noir\u00a0: une touche le rallume.',
  ensuite: 'Ensuite',
  derniere: 'C’est la dernière page.',
  notes: 'Notes',
  sansNote: 'Aucune note pour cette page.',
  rang: (page: number, sur: number) => `${page} / ${sur}`,
  annonce: (page: number, sur: number, titre: string) => `Page ${page} sur ${sur}\u00a0: ${titre}`,
  /** Time since the first page was shown. */
  ecoule: (minutes: number) => `${minutes}\u00a0${accord(minutes, 'minute écoulée', 'minutes écoulées')}`
};

/** Hour of the clock in a room: « 14 h 05 ». */
export const heureDeLaSalle = (instant: Date): string =>
  `${instant.getHours()}\u00a0h\u00a0${String(instant.getMinutes()).padStart(2, '0')}`;
