import { browser } from '$app/environment';

/** Told to the watch of the page (see `page-watch.ts`), which stands outside the application. */
const NAISSANCE = 'vivante';
const SILENCE = 'sourde';

let nee = false;

/** The page answers to the reader from now on. */
export function nait(): void {
  nee = true;
  window.dispatchEvent(new Event(NAISSANCE));
}

/**
 * The reader asked something of a part of the page whose code does not come.
 * @param par what was chosen or pressed
 */
export function neRepondPas(par: EventTarget): void {
  par.dispatchEvent(new Event(SILENCE, { bubbles: true }));
}

/** Whether the page came written and is not alive yet: its figures must stay, whatever happens to its code. */
export function estAHydrater(): boolean {
  return browser && !nee && document.getElementById('contenu') !== null;
}
