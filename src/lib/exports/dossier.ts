import type { Dossier } from '$lib/words/dossier/dossier.types';
import { dossierHtml } from './html/dossier';
import { MIME_HTML, MIME_PPTX, telechargeFichier } from './save-file';

/** What a pack is carried in: a page to read, mail and print, or an editable deck. */
export type GenreDeDossier = 'html' | 'pptx';

/** The bytes of a pack, the same for the same pack; what writes a deck is fetched for a deck alone. */
export async function dossierEnFichier(genre: GenreDeDossier, dossier: Dossier): Promise<Uint8Array> {
  if (genre === 'html') return new TextEncoder().encode(dossierHtml(dossier));
  const { diaporama } = await import('./pptx/diaporama');
  return diaporama(dossier);
}

/** Hands a pack to the reader's browser; `nom` has no extension. */
export async function remetsDossier(genre: GenreDeDossier, nom: string, dossier: Dossier): Promise<void> {
  const type = genre === 'html' ? MIME_HTML : MIME_PPTX;
  telechargeFichier(`${nom}.${genre}`, await dossierEnFichier(genre, dossier), type);
}
