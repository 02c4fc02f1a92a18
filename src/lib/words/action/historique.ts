import { METEO, PAR } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { FicheModele } from '$lib/views/fiche/fiche.types';
import type { Column } from '../table';
import { etatDeLAction } from './etat-en-mots';

export function messageDeLHistorique(n: number): string {
  return n === 0
    ? 'Aucun point d’avancement déclaré'
    : `${n}\u00a0${accord(n, 'point')} d’avancement ${accord(n, 'déclaré')}`;
}

export const MOTS_DE_L_HISTORIQUE = {
  sousTitre: 'États et météo déclarés par chaque partie, le plus récent d’abord',
  nom: 'Points d’avancement',
  legende: 'Points d’avancement, le plus récent d’abord'
};

export type PointDeSuivi = FicheModele['points'][number];

export const COLONNES_DE_L_HISTORIQUE: readonly Column<PointDeSuivi>[] = [
  { key: 'date', title: 'Date', cell: ({ date }) => dateCourte(date) },
  { key: 'par', title: 'Par', cell: ({ par }) => PAR[par].libelle },
  { key: 'etat', title: 'État déclaré', cell: ({ etat }) => etatDeLAction(etat) },
  { key: 'meteo', title: 'Météo', cell: ({ meteo }) => METEO[meteo].long },
  { key: 'commentaire', title: 'Commentaire', cell: ({ commentaire }) => commentaire ?? '' }
];
