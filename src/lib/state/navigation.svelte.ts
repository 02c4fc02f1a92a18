import { beforeNavigate, goto, preloadData } from '$app/navigation';
import { navigating, page, updated } from '$app/state';
import { annoncePassage, silence } from './waiting';
import { dernierePanne, oubliePanne, type Panne } from './failures';
import { adresseIndex } from './publications';

const SILENCE_SECONDES = 20;
const SECONDES_DE_CONTROLE = 5;

/** A page that did not come, while the reader stays on this one. */
export interface PageManquee extends Pick<Panne, 'message' | 'conseil'> {
  url: URL;
  /** Asked for again within the application, it would not come either: it has to be loaded anew. */
  entiere: boolean;
}

type Issue = 'venue' | 'manquee' | 'silence';

const TARDE = {
  message: 'La page demandée tarde à venir\u00a0: le serveur ne répond pas.',
  conseil: 'Vérifiez la connexion, puis réessayez. La page précédente reste affichée.',
  entiere: true
};
const COUPEE = {
  message: 'La page demandée n’a pas pu être chargée\u00a0: le serveur ne répond pas.',
  conseil: 'Vérifiez la connexion, puis réessayez. La page précédente reste affichée.'
};

/**
 * Goes from one page to the next without losing the first: a link is followed once what it leads to has come. When it
 * does not come, or too late, the page that is shown stays and says so. To be created while a component initialises.
 */
export class Traversee {
  #manquee = $state.raw<PageManquee | null>(null);
  #vers = $state.raw<URL | null>(null);
  #tour = 0;

  constructor() {
    beforeNavigate(({ from, to, type, cancel }) => {
      this.#tour++;
      this.#manquee = null;
      this.#vers = null;
      if (type !== 'link' || to === null || to.route.id === null || to.url.pathname === from?.url.pathname) return;
      cancel();
      void this.va(to.url);
    });
    $effect(() => (this.#vers === null && navigating.to === null ? undefined : annoncePassage()));
    $effect(() => {
      const retour = navigating.to?.url;
      if (retour === undefined) return;
      const fin = new AbortController();
      void silence(SILENCE_SECONDES, fin.signal).then(() => {
        this.#manquee = { url: retour, ...TARDE };
      });
      return () => fin.abort();
    });
  }

  /** The page that did not come, while the reader stays on this one. */
  get manquee(): PageManquee | null {
    return this.#manquee;
  }

  /** Goes to a page of the site; one that is not there for this reader is shown as such by the page of errors. */
  async va(url: URL): Promise<void> {
    const tour = ++this.#tour;
    this.#manquee = null;
    this.#vers = url;
    const issue = await issueDe(url);
    if (tour !== this.#tour) return;
    const panne = dernierePanne();
    if (issue === 'venue' || (issue === 'manquee' && panne !== null && !panne.passagere)) {
      await goto(url);
      return;
    }
    if (panne?.code === true && (await perimee())) {
      location.assign(url);
      return;
    }
    const manquee = issue === 'silence' ? TARDE : await ditePour(panne);
    if (tour !== this.#tour) return;
    this.#vers = null;
    this.#manquee = { url, ...manquee };
  }

  /** Asks again for the page that did not come. */
  async reessaie({ url, entiere }: PageManquee): Promise<void> {
    if (!entiere) return this.va(url);
    const tour = ++this.#tour;
    this.#manquee = null;
    this.#vers = url;
    const joint = await joignable();
    if (tour !== this.#tour) return;
    this.#vers = null;
    if (joint) location.assign(url);
    else this.#manquee = { url, entiere, ...COUPEE };
  }
}

async function issueDe(url: URL): Promise<Issue> {
  const fin = new AbortController();
  try {
    oubliePanne();
    return await Promise.race([vient(url), silence(SILENCE_SECONDES, fin.signal)]);
  } finally {
    fin.abort();
  }
}

/** A page that fails while it is preloaded is not said to: SvelteKit then hands back the data of the page shown. */
async function vient(url: URL): Promise<Issue> {
  try {
    const venue = await preloadData(url.href);
    return venue.type === 'redirect' || venue.data !== page.data ? 'venue' : 'manquee';
  } catch {
    return 'manquee';
  }
}

async function ditePour(panne: Panne | null): Promise<Omit<PageManquee, 'url'>> {
  const entiere = panne?.code ?? false;
  if (!(await joignable())) return { ...COUPEE, entiere };
  if (panne === null || panne.code) {
    return {
      message: 'La page demandée n’a pas pu être chargée\u00a0: un fichier du site manque ou est abîmé.',
      conseil: 'Réessayez\u00a0; si le message revient, signalez-le. La page précédente reste affichée.',
      entiere
    };
  }
  return { message: panne.message, conseil: `${panne.conseil} La page précédente reste affichée.`, entiere };
}

/** Whether another version of the site was put in place of the one that this page belongs to. */
async function perimee(): Promise<boolean> {
  return (await dansLesTemps(updated.check().catch(() => false))) ?? false;
}

async function joignable(): Promise<boolean> {
  const lien = new AbortController();
  const reponse = fetch(adresseIndex(), { method: 'HEAD', cache: 'no-store', signal: lien.signal }).then(
    () => true,
    () => false
  );
  const joint = await dansLesTemps(reponse);
  lien.abort();
  return joint ?? false;
}

function dansLesTemps<T>(travail: Promise<T>): Promise<T | null> {
  return Promise.race([
    travail,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), SECONDES_DE_CONTROLE * 1000))
  ]);
}
