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

/** What a part of the page reads under a name: the text as it keeps it, null when it does not know it. */
export type Lecture = readonly [cle: string, garde: (ecrite: string) => string | null];

let vivantes: readonly Adresse[] = [];
/** Changes with them: read by who tells of them, and by no bar. */
let tour = $state.raw({});

/** What the parts of the page that are alive read of its address. */
export function lectures(): Lecture[] {
  // Read for its change alone: an expression is no statement, for the linter.
  void tour;
  return vivantes.flatMap((adresse) => adresse.lectures);
}

/**
 * The address bar of one screen: what the reader chose, and nothing else. It is read once the page is alive, because
 * a prerendered page knows no query string. To be created while a component initialises.
 */
export class Adresse {
  #recherche = $state('');
  readonly lectures: Lecture[] = [];

  constructor() {
    const relit = () => {
      this.#recherche = location.search;
    };
    afterNavigate(relit);
    $effect(() => {
      // A part of the page that wakes late has no navigation to wait for.
      relit();
      vivantes = [...vivantes, this];
      tour = {};
      const fin = new AbortController();
      const { signal } = fin;
      window.addEventListener('popstate', relit, { signal });
      // Somebody else than the screen marked the address (see `BandeauLocal`).
      window.addEventListener(ADRESSE_MARQUEE, relit, { signal });
      return () => {
        vivantes = vivantes.filter((autre) => autre !== this);
        tour = {};
        fin.abort();
      };
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

  /** @param connue whether the screen knows what is read: one that it does not is no choice */
  choix<T>(cle: string, champ: Champ<T>, connue: (valeur: T) => boolean = () => true): ChoixDuLecteur<T> {
    const retient = (valeur: T | null) => (valeur !== null && connue(valeur) ? valeur : null);
    const lire = () => retient(lit(this.#recherche, cle, champ));
    this.lectures.push([
      cle,
      (ecrite) => {
        const valeur = retient(champ.lit(ecrite));
        return valeur === null ? null : champ.ecrit(valeur);
      }
    ]);
    const ecrire = (valeur: T | null, etape: typeof pushState) => {
      const apres = ecrit(this.#recherche, cle, champ, valeur);
      // What the screen does not know is taken away with the choice that replaces it.
      if (apres !== ecrit(this.#recherche, cle, champ, lit(this.#recherche, cle, champ))) this.#ecrit(apres, etape);
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
