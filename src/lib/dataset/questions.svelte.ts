import type { Progress } from '$lib/engine/wasm';
import { asEngineError, echecDe, Stopped, type Echec } from '$lib/engine/errors';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question, Reponse } from '$lib/views/explorer/question.types';
import { code } from '$lib/engine/on-demand';

/**
 * Asks the engine free questions. Nothing is fetched before the first; what was answered stays until another answer
 * comes, whatever fails meanwhile.
 */
export class Moteur {
  readonly #racine: () => Promise<string>;
  #occupe = $state(false);
  #avancement = $state.raw<Progress | null>(null);
  #echec = $state.raw<Echec | null>(null);
  #reponse = $state.raw<Reponse | null>(null);
  #tour = 0;

  /** @param racine address of the dataset's version folder, with its final `/`, when a question is asked */
  constructor(racine: () => Promise<string>) {
    this.#racine = racine;
  }

  /** A question is being answered. */
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

  get reponse(): Reponse | null {
    return this.#reponse;
  }

  /** Answers a question; a newer one takes its place. Never throws: a failure stands in `echec`. */
  async pose(question: Question, modele: ExplorerModele): Promise<void> {
    const tour = ++this.#tour;
    const encore = () => tour === this.#tour;
    this.#occupe = true;
    this.#echec = null;
    const avance = (avancement: Progress) => {
      if (encore()) this.#avancement = avancement.octets < avancement.total ? avancement : null;
    };
    try {
      const { openDataset } = await code(import('$lib/engine/wasm'));
      const { besoinsDe, repond } = await code(import('$lib/views/explorer/question'));
      const { withClosed } = await code(import('$lib/engine/closed'));
      const { nommeFermes } = await code(import('$lib/views/fermes'));
      const { avecFermes } = await code(import('$lib/views/closed-parts'));
      const { localesDuMoteur } = await code(import('$lib/local/engine-data'));
      const racine = await this.#racine();
      const locales = await localesDuMoteur(racine);
      if (!encore()) return;
      const engine = await openDataset(racine, avance, locales);
      const closed = await engine.load(besoinsDe(question), avance);
      const reponse = await repond(withClosed(engine, closed), question, modele);
      const lue = avecFermes(reponse, await nommeFermes(engine, closed));
      if (encore()) this.#reponse = lue;
    } catch (cause) {
      if (encore()) this.#echec = echecDe(asEngineError(cause));
    } finally {
      if (encore()) this.#repose();
    }
  }

  /** The reader gives up waiting: the engine is ended, the last answer stays. */
  async arrete(): Promise<void> {
    if (!this.#occupe) return;
    this.#tour++;
    this.#echec = echecDe(new Stopped());
    this.#repose();
    const { closeDataset } = await code(import('$lib/engine/wasm'));
    closeDataset();
  }

  /** Back to a page without question. */
  oublie(): void {
    this.#tour++;
    this.#echec = null;
    this.#reponse = null;
    this.#repose();
  }

  #repose(): void {
    this.#occupe = false;
    this.#avancement = null;
  }
}
