import { asEngineError, echecDe, Stopped, type Echec } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import type { Travail } from '$lib/words/importer/attente';
import type { Suivi } from './models';

/** Work of the engine that a reader waits for: how far it is, why it failed; it may be stopped. */
export class Ouvrage {
  #fin: AbortController | null = null;
  #travail = $state.raw<Travail | null>(null);
  #echec = $state.raw<Echec | null>(null);
  #tour = 0;

  get travail(): Travail | null {
    return this.#travail;
  }

  get echec(): Echec | null {
    return this.#echec;
  }

  /** The reader gives up: the engine is ended, what was compared stays. */
  async arrete(): Promise<void> {
    if (!this.#travail) return;
    this.#tour++;
    this.#travail = null;
    this.#echec = echecDe(new Stopped());
    this.#fin?.abort(new Stopped());
    const { closeDataset } = await code(import('./compute'));
    closeDataset();
  }

  /** What is being worked out is given up, since the page is left or what it was for is no longer this. */
  oublie(): void {
    this.#tour++;
    this.#fin?.abort(new Stopped());
    this.#travail = null;
    this.#echec = null;
  }

  protected oublieLEchec(): void {
    this.#echec = null;
  }

  /** @returns null when it failed, was stopped, or other work began since */
  protected async fais<T>(quoi: Travail['quoi'], travail: (suivi: Suivi) => Promise<T>): Promise<T | null> {
    const tour = ++this.#tour;
    const { signal } = (this.#fin = new AbortController());
    const encore = () => tour === this.#tour;
    this.#echec = null;
    this.#travail = { quoi, telechargement: null, faits: 0, total: 0 };
    const suit = (changement: Partial<Travail>) => {
      if (encore() && this.#travail) this.#travail = { ...this.#travail, ...changement };
    };
    try {
      const fait = await travail({
        avance: (a) => suit({ telechargement: a.octets < a.total ? a : null }),
        raconte: (faits, total) => suit({ faits, total }),
        signal
      });
      return encore() ? fait : null;
    } catch (cause) {
      if (encore()) this.#echec = echecDe(asEngineError(cause));
      return null;
    } finally {
      if (encore()) this.#travail = null;
    }
  }
}
