import { pushState, replaceState } from '$app/navigation';
import { adresseDeLaSeance } from '$lib/words/seance/gestes';
import { ADRESSE_MARQUEE } from './local-address';

/** Writes in the address which page is on show, so that a link opens it again; null when none is. */
export function writeShownPage(page: number | null): void {
  showsPage(page, replaceState);
  if (page === null) window.dispatchEvent(new Event(ADRESSE_MARQUEE));
}

/** A step of the history for a presentation that begins: Back closes it, on the same page. */
export function pushShownPage(page: number): void {
  showsPage(page, pushState);
}

function showsPage(page: number | null, step: typeof pushState): void {
  step(adresseDeLaSeance(location.href, page), {});
}

/** Writes in the address the pages of the pack that the reader composed, and tells it to the screen's own address bar. */
export function writeComposed(address: string): void {
  replaceState(address, {});
  window.dispatchEvent(new Event(ADRESSE_MARQUEE));
}
