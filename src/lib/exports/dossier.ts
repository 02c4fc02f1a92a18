import { compose, type Composition } from '$lib/words/dossier/composition';
import type { Dossier, PageDeDossier } from '$lib/words/dossier/dossier.types';
import type { Gabarit } from '$lib/words/dossier/gabarit';
import { dossierHtml } from './html/dossier';
import { MIME_DOCX, MIME_HTML, MIME_PPTX, NON_PUBLIEES, telechargeFichier } from './save-file';

/** What a pack is carried in: a page to read, mail and print, an editable deck, or an editable text. */
export type GenreDeDossier = 'html' | 'pptx' | 'docx';

const TYPES: Readonly<Record<GenreDeDossier, string>> = { html: MIME_HTML, pptx: MIME_PPTX, docx: MIME_DOCX };

/**
 * The bytes of a pack, the same for the same pack; what writes a deck or a text is fetched for it alone.
 * @param gabarit what a deck takes of the template of an agency
 */
export async function dossierEnFichier(
  genre: GenreDeDossier,
  dossier: Dossier,
  gabarit: Gabarit | null = null
): Promise<Uint8Array> {
  if (genre === 'html') return new TextEncoder().encode(dossierHtml(dossier));
  if (genre === 'docx') {
    const { dossierDocx } = await import('./docx/dossier');
    return dossierDocx(dossier);
  }
  const { diaporama } = await import('./pptx/diaporama');
  return diaporama(dossier, gabarit);
}

/** How a reader wants a pack: its pages, and what its deck takes of the template of an agency. */
export interface Facon {
  composition?: Composition;
  /** What the composition takes of other meetings. */
  ailleurs?: readonly PageDeDossier[] | undefined;
  gabarit?: Gabarit | null;
}

const nomDuFichier = (nom: string, { locales }: Pick<Dossier, 'locales'>, genre: GenreDeDossier): string =>
  `${nom}${locales ? NON_PUBLIEES : ''}.${genre}`;

/** Hands a pack to the reader's browser; `nom` has no extension. */
export async function remetsDossier(
  genre: GenreDeDossier,
  nom: string,
  dossier: Dossier,
  { composition = [], ailleurs = [], gabarit = null }: Facon = {}
): Promise<void> {
  telechargeFichier(
    nomDuFichier(nom, dossier, genre),
    await dossierEnFichier(genre, compose({ ...dossier, ailleurs }, composition), gabarit),
    TYPES[genre]
  );
}
