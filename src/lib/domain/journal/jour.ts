import type { Saisie } from './champs';
import type { Changement } from './ligne';
import { estUnJour } from './relis';

/** The day on which what a change says takes place: no situation before it shows it. */
export function jourDuChangement(changement: Changement): string {
  switch (changement.genre) {
    case 'echeance':
    case 'jalon':
    case 'palier':
    case 'retenu':
      return changement.apres.date;
    case 'atteint':
      return changement.apres.date_reelle;
    case 'faite':
      return changement.apres.faite_le;
    case 'decision':
    case 'valeur':
    case 'point':
    case 'meteo':
    case 'cloture':
      return changement.cible.date;
  }
}

/** Kinds whose day is that of the session; the day of any other is that of its fact. */
const DE_SEANCE: readonly Changement['genre'][] = ['decision', 'point', 'meteo', 'cloture'];

/** The day of the session once an entry is typed: only an entry whose day is the session's moves it. */
export const seanceApres = ({ genre, date }: Pick<Saisie, 'genre' | 'date'>, seance: string): string =>
  DE_SEANCE.includes(genre) && estUnJour(date) ? date : seance;
