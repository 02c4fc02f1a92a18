import { PAR } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import type { MeteoDatee } from '$lib/views/contrat/contrat.types';

export const MOTS_DES_JUGEMENTS = {
  auteur: ({ par, date }: Pick<MeteoDatee, 'par' | 'date'>) => `${PAR[par].libelle}, le ${dateCourte(date)}`,
  commentaire: (texte: string) => `«\u00a0${texte}\u00a0»`,
  aucun: 'Météo, établissement et ARS'
};
