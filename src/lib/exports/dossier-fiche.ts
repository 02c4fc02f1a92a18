import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { ficheDuContrat } from '$lib/words/dossier/fiche';
import type { Provenance } from '$lib/words/dossier/pages';
import { remetsDossier, type Facon, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-monts-cendres-1-fiche-au-2026-09-30`. */
export const nomDuDossier = ({ entete: { jeu, id, au } }: Pick<ContratModele, 'entete'>): string =>
  `trajectoire-${jeu.nom}-${id}-fiche-au-${au}`;

/** Hands the sheet of a contract to the reader's browser: one page. */
export const telechargeDossier = (
  genre: GenreDeDossier,
  modele: ContratModele,
  provenance: Provenance,
  facon: Facon = {}
): Promise<void> => remetsDossier(genre, nomDuDossier(modele), ficheDuContrat(modele, provenance), facon);
