import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { diaporama } from './pptx/diaporama';
import { MIME_PPTX, telechargeFichier } from './save-file';

/** `trajectoire-demonstration-monts-cendres-1-revue-au-2026-09-30.pptx`. */
export function nomDuDiaporama({ entete: { jeu, id, au }, contenu }: ReunionModele): string {
  return `trajectoire-${jeu.nom}-${id}-${contenu.reunion}-au-${au}.pptx`;
}

/** Hands the pack of a meeting to the reader's browser, as a deck. */
export async function telechargeDiaporama(modele: ReunionModele, provenance: Provenance): Promise<void> {
  telechargeFichier(nomDuDiaporama(modele), await diaporama(dossierDeLaReunion(modele, provenance)), MIME_PPTX);
}
