import { browser } from '$app/environment';

/** Told to the watch of the page (see `veille.ts`), which stands outside the application. */
const NAISSANCE = 'trajectoire:vivante';

let nee = false;

/** The page answers to the reader from now on. */
export function nait(): void {
  nee = true;
  window.dispatchEvent(new Event(NAISSANCE));
}

/** Whether the page came written and is not alive yet: its figures must stay, whatever happens to its code. */
export function estAHydrater(): boolean {
  return browser && !nee && document.getElementById('contenu') !== null;
}
