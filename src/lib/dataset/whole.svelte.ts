import { onMount } from 'svelte';
import { browser } from '$app/environment';
import type { PublishedDataset } from '$lib/engine/publication';
import { onFirstSign } from '$lib/state/first-sign';
import { estAHydrater } from '$lib/state/hydration';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { chargeModele } from './model';

/** A list as its page has it: what the page came with, which may be its first rows alone. */
export interface DebutLu<M> {
  publication: PublishedDataset;
  modele: M;
  /** Whether it is the whole already. */
  entier: boolean;
}

/** Views without parameters whose page comes with the first rows of another one. */
type VueDeListe = { [V in NomDeVue]: Vues[V]['params'] extends Record<string, never> ? V : never }[NomDeVue];

/**
 * What the page of a long list starts with: its first rows where it comes written, the whole elsewhere.
 * @param tient whether what it came with is the whole list already: a region's, most often
 * @throws what `chargeModele` throws
 */
export async function chargeDebut<V extends VueDeListe>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  [entiere, debut]: readonly [V, V],
  tient: (modele: Vues[V]['modele']) => boolean = () => false
): Promise<Omit<DebutLu<Vues[V]['modele']>, 'publication'>> {
  const lue = browser && !estAHydrater();
  const modele = await chargeModele(fetcher, publication, lue ? entiere : debut, {});
  return { modele, entier: lue || tient(modele) };
}

/** A list, whole from the reader's first sign on. To be created while a component initialises. */
export class ListeEntiere<V extends VueDeListe> {
  readonly #vue: V;
  readonly #source: () => DebutLu<Vues[V]['modele']>;
  #lu = $state.raw<{ de: Vues[V]['modele']; modele: Vues[V]['modele'] } | null>(null);
  #enCours: Vues[V]['modele'] | null = null;
  #manquee = $state.raw<Vues[V]['modele'] | null>(null);

  constructor(vue: V, source: () => DebutLu<Vues[V]['modele']>) {
    this.#vue = vue;
    this.#source = source;
    onMount(() =>
      onFirstSign(() => {
        if (this.#manquee === null) this.complete();
      })
    );
  }

  get entiere(): boolean {
    const { modele, entier } = this.#source();
    return entier || this.#lu?.de === modele;
  }

  get modele(): Vues[V]['modele'] {
    const { modele } = this.#source();
    return this.#lu?.de === modele ? this.#lu.modele : modele;
  }

  /** Whether the rest did not come when it was asked for: the page stays as it came. */
  get manque(): boolean {
    return !this.entiere && this.#manquee === this.#source().modele;
  }

  /** Reads the rest, once. */
  complete(): void {
    const { modele } = this.#source();
    if (this.#enCours !== modele) this.lisEntiere().catch(() => undefined);
  }

  /**
   * The whole list, for what cannot do with its first rows.
   * @throws what `chargeModele` throws
   */
  async lisEntiere(): Promise<Vues[V]['modele']> {
    if (this.entiere) return this.modele;
    const { modele, publication } = this.#source();
    this.#enCours = modele;
    this.#manquee = null;
    try {
      const lu = await chargeModele(fetch, publication, this.#vue, {});
      this.#lu = { de: modele, modele: lu };
      return lu;
    } catch (cause) {
      this.#enCours = null;
      this.#manquee = modele;
      throw cause;
    }
  }
}
