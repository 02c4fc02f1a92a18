import { page } from '$app/state';
import { epingle } from '$lib/format/pinned-address';
import { adresseDuFichier } from '$lib/words/site/pinned';

/**
 * What a file of a table says of where its figures are seen again: the address of the page, the reader's choices
 * included, with the version of the data. Null outside of a dataset. To be asked in a browser.
 */
export function adresseDeLaPage(): string | null {
  const { jeu, dataVersion: version, locales } = page.data;
  if (jeu === undefined || version === undefined) return null;
  const adresse = epingle(page.url.href, { au: jeu.jeu.donneesAu, version });
  return adresseDuFichier(adresse, (locales ?? null) !== null);
}
