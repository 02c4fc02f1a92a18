import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaRegion, type RevueDeLaRegion } from '$lib/words/dossier/region';
import { remetsDossier, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-revue-regionale-au-2026-09-30`. */
export const nomDuDossier = ({ portefeuille: { jeu } }: Pick<RevueDeLaRegion, 'portefeuille'>): string =>
  `trajectoire-${jeu.nom}-revue-regionale-au-${jeu.donneesAu}`;

/** Hands the pack of the region's review to the reader's browser. */
export const telechargeDossier = (genre: GenreDeDossier, lue: RevueDeLaRegion, provenance: Provenance): Promise<void> =>
  remetsDossier(genre, nomDuDossier(lue), dossierDeLaRegion(lue, provenance));
