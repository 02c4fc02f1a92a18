import type { GhtModele } from '$lib/views/ght/ght.types';
import { ficheDuGht } from '$lib/words/dossier/fiche-ght';
import type { Provenance } from '$lib/words/dossier/pages';
import { remetsDossier, type Facon, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-DEMO-01-fiche-au-2026-09-30`. */
export const nomDuDossier = ({ jeu, ght }: Pick<GhtModele, 'jeu' | 'ght'>): string =>
  `trajectoire-${jeu.nom}-${ght.code}-fiche-au-${jeu.donneesAu}`;

/** Hands the sheet of a GHT to the reader's browser: one page. */
export const telechargeDossier = (
  genre: GenreDeDossier,
  modele: GhtModele,
  provenance: Provenance,
  facon: Facon = {}
): Promise<void> => remetsDossier(genre, nomDuDossier(modele), ficheDuGht(modele, provenance), facon);
