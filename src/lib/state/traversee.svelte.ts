import { beforeNavigate, goto, preloadData } from '$app/navigation';
import { page } from '$app/state';
import { adresseIndex } from './publications';

/**
 * Goes from one page to the next without losing the first: a link is followed once what it leads to has come. When it
 * does not come because the server does not answer, the page that is shown stays. To be created while a component
 * initialises.
 */
export class Traversee {
  #manquee = $state.raw<URL | null>(null);
  #tour = 0;

  constructor() {
    beforeNavigate(({ from, to, type, cancel }) => {
      this.#tour++;
      this.#manquee = null;
      if (type !== 'link' || to === null || to.route.id === null || to.url.pathname === from?.url.pathname) return;
      cancel();
      void this.va(to.url);
    });
  }

  /** The page that did not come, while the reader stays on this one. */
  get manquee(): URL | null {
    return this.#manquee;
  }

  /** Goes to a page of the site; an error that the server answered is shown by the page of errors. */
  async va(url: URL): Promise<void> {
    const tour = ++this.#tour;
    const venue = await vient(url);
    if (tour !== this.#tour) return;
    if (venue || (await joignable())) await goto(url);
    else if (tour === this.#tour) this.#manquee = url;
  }
}

/** A page that fails while it is preloaded is not said to: SvelteKit then hands back the data of the page shown. */
async function vient(url: URL): Promise<boolean> {
  try {
    const venue = await preloadData(url.href);
    return venue.type === 'redirect' || venue.data !== page.data;
  } catch {
    return false;
  }
}

async function joignable(): Promise<boolean> {
  try {
    await fetch(adresseIndex(), { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
