import { PAR } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import type { MeteoDatee } from '$lib/views/contrat/contrat.types';

export const MOTS_DES_JUGEMENTS = {
  auteur: ({ par, date }: Pick<MeteoDatee, 'par' | 'date'>) => `${PAR[par].libelle}, le ${dateCourte(date)}`,
  motifs: (n: number) => (n === 1 ? 'Motif du jugement' : 'Motifs des jugements'),
  aucun: 'Météo, établissement et ARS'
};

/** What each side says of its judgement, where it says something. */
export function motifsDesJugements(
  meteo: readonly Pick<MeteoDatee, 'par' | 'commentaire'>[]
): { par: MeteoDatee['par']; texte: string }[] {
  return meteo.flatMap(({ par, commentaire }) =>
    commentaire === null ? [] : [{ par, texte: `${PAR[par].libelle}\u00a0: «\u00a0${commentaire}\u00a0»` }]
  );
}
