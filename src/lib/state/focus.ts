/** Where the keyboard was on a page: a place among its elements, and what stood there. */
export interface Foyer {
  chemin: string;
  texte: string;
}

function texteDe(element: Element): string {
  return (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 80);
}

/** The element of the content that has the focus; null when none of it has. */
export function foyerDe(page: Document): Foyer | null {
  const actif = page.activeElement;
  const contenu = page.getElementById('contenu');
  if (!actif || !contenu || actif === contenu || !contenu.contains(actif)) return null;
  const pas: string[] = [];
  for (let element: Element = actif; element !== contenu && element.parentElement; element = element.parentElement) {
    pas.unshift(`${element.localName}:nth-child(${[...element.parentElement.children].indexOf(element) + 1})`);
  }
  return { chemin: `#contenu > ${pas.join(' > ')}`, texte: texteDe(actif) };
}

/** Gives the focus back: to the element of that place, else to the one of the same kind that says the same. */
export function rendsFoyer(page: Document, { chemin, texte }: Foyer): void {
  const place = page.querySelector<HTMLElement>(chemin);
  const genre = /([a-z0-9-]+):nth-child\(\d+\)$/.exec(chemin)?.[1] ?? 'a';
  const meme = (element: Element) => texteDe(element) === texte;
  const retrouve =
    place && meme(place) ? place : [...page.querySelectorAll<HTMLElement>(`#contenu ${genre}`)].find(meme);
  retrouve?.focus({ preventScroll: true });
}
