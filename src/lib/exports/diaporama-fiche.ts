import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { ficheDuContrat } from '$lib/words/dossier/fiche';
import type { Provenance } from '$lib/words/dossier/pages';
import { diaporama } from './pptx/diaporama';
import { MIME_PPTX, telechargeFichier } from './save-file';

/** Hands the sheet of a contract to the reader's browser, as a deck of one page. */
export async function telechargeFiche(modele: ContratModele, provenance: Provenance): Promise<void> {
  const { jeu, id, au } = modele.entete;
  const octets = await diaporama(ficheDuContrat(modele, provenance));
  telechargeFichier(`trajectoire-${jeu.nom}-${id}-fiche-au-${au}.pptx`, octets, MIME_PPTX);
}
