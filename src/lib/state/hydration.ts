import { browser } from '$app/environment';

/** Told to the watch of the page (see `page-watch.ts`), which stands outside the application. */
const NAISSANCE = 'trajectoire:vivante';
const SILENCE = 'trajectoire:sourde';

let nee = false;

/** The page answers to the reader from now on. */
export function nait(): void {
  nee = true;
  window.dispatchEvent(new Event(NAISSANCE));
}

/** The reader asked something of a part of the page whose code does not come. */
export function neRepondPas(): void {
  window.dispatchEvent(new Event(SILENCE));
}

/** Whether the page came written and is not alive yet: its figures must stay, whatever happens to its code. */
export function estAHydrater(): boolean {
  return browser && !nee && document.getElementById('contenu') !== null;
}
