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
    const { modele, publication } = this.#source();
    if (this.complet !== null || this.#enCours === modele) return;
    this.#enCours = modele;
    this.#manquee = null;
    chargeModele(fetch, publication, 'portefeuille', {}).then(
      (complet) => {
        this.#lu = { de: modele, complet };
      },
      () => {
        this.#enCours = null;
        this.#manquee = modele;
      }
    );
  }
}
