import { SUIVIS } from '$lib/domain/indicateur/agregation';
import type { Reponse, SerieReponse } from '$lib/views/explorer/question.types';

/** An answer whose series and marks are named in words. */
export function reponseDite(reponse: Reponse): Reponse {
  return { ...reponse, blocs: reponse.blocs.map((bloc) => ({ ...bloc, series: bloc.series.map(serieDite) })) };
}

/** A series and its marks in words. */
export const serieDite = (serie: SerieReponse): SerieReponse => ({
  ...serie,
  libelle: serie.entite === SUIVIS ? 'Périmètres suivis' : serie.libelle,
  changements: serie.changements.map(({ annee, texte, fusion }) => ({
    annee,
    texte: fusion ? `Fusion\u00a0: ${texte}` : texte
  }))
});
