import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import type { Provenance } from '$lib/words/dossier/pages';
import { dossierDeLaVeille } from '$lib/words/dossier/veille';
import { diaporama } from './pptx/diaporama';
import { MIME_PPTX, telechargeFichier } from './save-file';

/** Hands the pack of the committee on cash to the reader's browser, as a deck. */
export async function telechargeDiaporama(modele: TresorerieModele, provenance: Provenance): Promise<void> {
  const { nom, donneesAu } = modele.jeu;
  const octets = await diaporama(dossierDeLaVeille(modele, provenance));
  telechargeFichier(`trajectoire-${nom}-tresorerie-au-${donneesAu}.pptx`, octets, MIME_PPTX);
}
