import { page } from '$app/state';
import { epingle } from '$lib/format/pinned-address';
import { adresseDuFichier } from '$lib/words/site/pinned';

/** The address of the page, the reader's choices included, with the version of its data; null outside of a dataset. */
export function adresseEpinglee(): string | null {
  const { jeu, dataVersion: version } = page.data;
  if (jeu === undefined || version === undefined) return null;
  return epingle(page.url.href, { au: jeu.jeu.donneesAu, version });
}

/** What a file says of where its figures are seen again; null outside of a dataset. To be asked in a browser. */
export function adresseDeLaPage(): string | null {
  const adresse = adresseEpinglee();
  return adresse === null ? null : adresseDuFichier(adresse, (page.data.locales ?? null) !== null);
}
