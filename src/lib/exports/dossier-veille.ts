import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaVeille } from '$lib/words/dossier/veille';
import { remetsDossier, type Facon, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-tresorerie-au-2026-09-30`. */
export const nomDuDossier = ({ jeu }: Pick<TresorerieModele, 'jeu'>): string =>
  `trajectoire-${jeu.nom}-tresorerie-au-${jeu.donneesAu}`;

/** Hands the pack, as it is composed, of the committee on cash to the reader's browser. */
export const telechargeDossier = (
  genre: GenreDeDossier,
  modele: TresorerieModele,
  provenance: Provenance,
  facon: Facon = {}
): Promise<void> => remetsDossier(genre, nomDuDossier(modele), dossierDeLaVeille(modele, provenance), facon);
