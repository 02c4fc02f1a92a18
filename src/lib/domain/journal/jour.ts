import type { Changement } from './ligne';

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
    case 'point':
    case 'meteo':
    case 'cloture':
      return changement.cible.date;
  }
}
