import { goto, replaceState } from '$app/navigation';

/** Mark of an address whose page showed local data, so that a link opened elsewhere says so. */
const MARQUE = 'local';

/** Told to the screen's own address bar, which keeps every choice that it has read (see `Adresse`). */
export const ADRESSE_MARQUEE = 'trajectoire:adresse';

export function portaitDesDonneesLocales(recherche: string): boolean {
  return new URLSearchParams(recherche).has(MARQUE);
}

/** The address with or without its mark, every other choice kept as it is written. */
export function adresseLocale(href: string, locales: boolean): string {
  const url = new URL(href);
  const reste = url.search
    .slice(1)
    .split('&')
    .filter((choix) => choix !== '' && choix !== MARQUE && !choix.startsWith(`${MARQUE}=`));
  if (locales) reste.push(`${MARQUE}=1`);
  url.search = reste.join('&');
  return url.href;
}

/**
 * Marks the address of a page that shows local data.
 * @returns whether it was marked before: by this page, or by the link that led here
 */
export function marqueAdresse(locales: boolean): boolean {
  const marquee = portaitDesDonneesLocales(location.search);
  if (locales && !marquee) {
    replaceState(adresseLocale(location.href, true), {});
    window.dispatchEvent(new Event(ADRESSE_MARQUEE));
  }
  return marquee;
}

/** Loads the data of the page again, with or without the local ones; the reader stays where they are on it. */
export async function rechargeLaPage(locales: boolean): Promise<void> {
  const options = { invalidateAll: true, replaceState: true, noScroll: true, keepFocus: true };
  await goto(adresseLocale(location.href, locales), options);
}
