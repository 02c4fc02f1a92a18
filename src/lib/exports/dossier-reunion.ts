import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { remetsDossier, type Facon, type GenreDeDossier } from './dossier';

/** `trajectoire-demonstration-monts-cendres-1-revue-au-2026-09-30`. */
export const nomDuDossier = ({ entete: { jeu, id, au }, contenu, ej }: ReunionModele): string =>
  `trajectoire-${jeu.nom}-${id}-${contenu.reunion}${ej === null ? '' : `-${ej}`}${sousHypotheses(contenu) ? '-sous-hypotheses' : ''}-au-${au}`;

/** Whether the tool's landing is not under its defaults. */
const sousHypotheses = (contenu: ReunionModele['contenu']): boolean =>
  contenu.reunion === 'ria' && contenu.hypotheses !== undefined;

/** Hands the pack, as it is composed, of a meeting to the reader's browser. */
export const telechargeDossier = (
  genre: GenreDeDossier,
  modele: ReunionModele,
  provenance: Provenance,
  facon: Facon = {}
): Promise<void> => remetsDossier(genre, nomDuDossier(modele), dossierDeLaReunion(modele, provenance), facon);
