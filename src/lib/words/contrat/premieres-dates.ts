import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { PremiereDate } from '$lib/views/contrat/premieres-dates';

export const TITRE_DES_PREMIERES_DATES = 'Départ et calendrier';

const DITES = {
  debut: 'début du contrat',
  revue: 'prochaine revue',
  fin: 'fin du contrat',
  depart: 'point de départ',
  cible: 'première cible'
} as const;

/** A day of a contract to come: « 31/03/2027 », « première tranche : Aide au démarrage, 1,4 M€ ». */
export function premiereDateEnMots(date: PremiereDate): { le: string; texte: string } {
  return { le: dateCourte(date.le), texte: texteDe(date) };
}

function texteDe(date: PremiereDate): string {
  switch (date.quoi) {
    case 'action':
      return `première action, ${date.numero}\u00a0: ${date.libelle}`;
    case 'tranche':
      return `première tranche\u00a0: ${date.libelle}, ${euros(date.montant)}`;
    case 'depart':
    case 'cible':
      return `${DITES[date.quoi]}\u00a0: résultat du CRP, ${euros(date.montant)}`;
    default:
      return DITES[date.quoi];
  }
}
