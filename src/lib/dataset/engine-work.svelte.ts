import { asEngineError, echecDe, type Echec } from '$lib/engine/errors';
import type { Progress } from '$lib/engine/wasm';

/** What a reader sees of an engine that works for them: whether it does, what comes, what failed. */
export class EngineWork {
  #occupe = $state(false);
  #avancement = $state.raw<Progress | null>(null);
  #echec = $state.raw<Echec | null>(null);

  /** @param racine address of the dataset's version folder, with its final `/`, when something is asked */
  constructor(protected readonly racine: () => Promise<string>) {}

  get occupe(): boolean {
    return this.#occupe;
  }

  /** Download under way; null while the engine starts or computes. */
  get avancement(): Progress | null {
    return this.#avancement;
  }

  get echec(): Echec | null {
    return this.#echec;
  }

  protected commence(): void {
    this.#occupe = true;
    this.#echec = null;
  }

  protected avance(avancement: Progress): void {
    this.#avancement = avancement.octets < avancement.total ? avancement : null;
  }

  protected echoue(cause: unknown): void {
    this.#echec = echecDe(asEngineError(cause));
  }

  protected repose(): void {
    this.#occupe = false;
    this.#avancement = null;
  }
}
