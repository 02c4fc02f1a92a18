import { accord } from '$lib/format/phrase';

export function messageDeLHistorique(n: number): string {
  return n === 0
    ? 'Aucun point d’avancement déclaré'
    : `${n}\u00a0${accord(n, 'point')} d’avancement ${accord(n, 'déclaré')}`;
}

export const MOTS_DE_L_HISTORIQUE = {
  sousTitre: 'États et météo déclarés par chaque partie, le plus récent d’abord',
  nom: 'Points d’avancement',
  legende: 'Points d’avancement, le plus récent d’abord',
  date: 'Date',
  par: 'Par',
  etat: 'État déclaré',
  meteo: 'Météo',
  commentaire: 'Commentaire'
};
