import type { RevueModele } from '$lib/views/revue/revue.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaRegion } from '$lib/words/dossier/region';
import { remetsDossier, type Facon, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-revue-regionale-au-2026-09-30`. */
export const nomDuDossier = ({ jeu }: Pick<RevueModele, 'jeu'>): string =>
  `trajectoire-${jeu.nom}-revue-regionale-au-${jeu.donneesAu}`;

/** Hands the pack, as it is composed, of the region's review to the reader's browser. */
export const telechargeDossier = (
  genre: GenreDeDossier,
  modele: RevueModele,
  provenance: Provenance,
  facon: Facon = {}
): Promise<void> => remetsDossier(genre, nomDuDossier(modele), dossierDeLaRegion(modele, provenance), facon);
