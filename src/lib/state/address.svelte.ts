import { afterNavigate, pushState, replaceState } from '$app/navigation';
import { ecrit, lit, type Champ } from '$lib/format/address-field';
import { ADRESSE_MARQUEE } from './local-address';

/** One choice of the reader, kept in the address. */
export interface ChoixDuLecteur<T> {
  /** What the reader chose; null where the screen's default holds, and before the page is alive. */
  readonly valeur: T | null;
  /** The reader chooses: a step of the history, that Back undoes; null goes back to the default. */
  choisit(valeur: T | null): void;
  /** The reader is still typing: the same step of the history. An empty text goes back to the default. */
  ajuste(valeur: T): void;
  /** Back to the screen's default, which the address never holds. */
  oublie(): void;
}

/**
 * The address bar of one screen: what the reader chose, and nothing else. It is read once the page is alive, because
 * a prerendered page knows no query string. To be created while a component initialises.
 */
export class Adresse {
  #recherche = $state('');

  constructor() {
    const relit = () => {
      this.#recherche = location.search;
    };
    afterNavigate(relit);
    $effect(() => {
      // A part of the page that wakes late has no navigation to wait for.
      relit();
      const fin = new AbortController();
      const { signal } = fin;
      window.addEventListener('popstate', relit, { signal });
      // Somebody else than the screen marked the address (see `BandeauLocal`).
      window.addEventListener(ADRESSE_MARQUEE, relit, { signal });
      return () => fin.abort();
    });
  }

  /** Everything chosen, as a query string; empty before the page is alive. */
  get recherche(): string {
    return this.#recherche;
  }

  /** Several choices made together: one step of the history. */
  choisitTout(recherche: string): void {
    if (recherche !== this.#recherche.replace(/^\?/, '')) this.#ecrit(recherche, pushState);
  }

  choix<T>(cle: string, champ: Champ<T>): ChoixDuLecteur<T> {
    const lire = () => lit(this.#recherche, cle, champ);
    const ecrire = (valeur: T | null, etape: typeof pushState) => {
      const apres = ecrit(this.#recherche, cle, champ, valeur);
      if (apres !== ecrit(this.#recherche, cle, champ, lire())) this.#ecrit(apres, etape);
    };
    return {
      get valeur() {
        return lire();
      },
      choisit: (valeur) => ecrire(valeur, pushState),
      ajuste: (valeur) => ecrire(valeur, replaceState),
      oublie: () => ecrire(null, pushState)
    };
  }
  #ecrit(apres: string, etape: typeof pushState): void {
    etape(apres === '' ? location.pathname : `?${apres}`, {});
    this.#recherche = apres;
  }
}
