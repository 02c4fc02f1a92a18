import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaRegion, type RevueDeLaRegion } from '$lib/words/dossier/region';
import { diaporama } from './pptx/diaporama';
import { MIME_PPTX, telechargeFichier } from './save-file';

/** Hands the pack of the region's review to the reader's browser, as a deck. */
export async function telechargeDiaporama(lue: RevueDeLaRegion, provenance: Provenance): Promise<void> {
  const { nom, donneesAu } = lue.portefeuille.jeu;
  const octets = await diaporama(dossierDeLaRegion(lue, provenance));
  telechargeFichier(`trajectoire-${nom}-revue-regionale-au-${donneesAu}.pptx`, octets, MIME_PPTX);
}
