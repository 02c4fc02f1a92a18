import { onMount } from 'svelte';
import { browser } from '$app/environment';
import { onFirstSign } from '$lib/state/first-sign';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { chargeModele } from './model';
import type { PortefeuilleLu } from './portfolio';

/** The portfolio of a page, whole from the reader's first sign on. To be created while a component initialises. */
export class Portefeuille {
  readonly #source: () => PortefeuilleLu;
  #lu = $state.raw<{ de: PortefeuilleModele; complet: PortefeuilleModele } | null>(null);
  #enCours: PortefeuilleModele | null = null;
  #manquee = $state.raw<PortefeuilleModele | null>(null);

  constructor(source: () => PortefeuilleLu) {
    this.#source = source;
    // What failed when the reader asked for it waits for « Réessayer »: the button must not go from under the hand.
    onMount(() =>
      onFirstSign(() => {
        if (this.#manquee === null) this.complete();
      })
    );
  }

  /** The whole portfolio; null while the page only has what it came with. */
  get complet(): PortefeuilleModele | null {
    const { modele, complet } = this.#source();
    return complet ?? (this.#lu?.de === modele ? this.#lu.complet : null);
  }

  /** What the screen reads: the server writes it with what the browser will have. */
  get modele(): PortefeuilleModele {
    return (browser ? this.complet : null) ?? this.#source().modele;
  }

  /** Whether the rest did not come when it was asked for: the page stays as it came. */
  get manque(): boolean {
    return this.complet === null && this.#manquee === this.#source().modele;
  }

  /** Reads the rest, once. */
  complete(): void {
    if (this.#enCours !== this.#source().modele) this.lisEntier().catch(() => undefined);
  }

  /**
   * The whole portfolio, for what cannot do with what the page came with.
   * @throws what `chargeModele` throws
   */
  async lisEntier(): Promise<PortefeuilleModele> {
    if (this.complet !== null) return this.complet;
    const { modele, publication } = this.#source();
    this.#enCours = modele;
    this.#manquee = null;
    try {
      const complet = await chargeModele(fetch, publication, 'portefeuille', {});
      this.#lu = { de: modele, complet };
      return complet;
    } catch (cause) {
      this.#enCours = null;
      this.#manquee = modele;
      throw cause;
    }
  }
}
