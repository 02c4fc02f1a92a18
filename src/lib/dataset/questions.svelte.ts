import type { Progress } from '$lib/engine/wasm';
import { Stopped } from '$lib/engine/errors';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question, Reponse } from '$lib/views/explorer/question.types';
import { code } from '$lib/engine/on-demand';
import { EngineWork } from './engine-work.svelte';

/**
 * Asks the engine free questions. Nothing is fetched before the first; what was answered stays until another answer
 * comes, whatever fails meanwhile.
 */
export class Moteur extends EngineWork {
  #reponse = $state.raw<Reponse | null>(null);
  #tour = 0;

  get reponse(): Reponse | null {
    return this.#reponse;
  }

  /** Answers a question; a newer one takes its place. Never throws: a failure stands in `echec`. */
  async pose(question: Question, modele: ExplorerModele): Promise<void> {
    const tour = ++this.#tour;
    const encore = () => tour === this.#tour;
    this.commence();
    const avance = (avancement: Progress) => {
      if (encore()) this.avance(avancement);
    };
    try {
      const { openDataset } = await code(import('$lib/engine/wasm'));
      const { besoinsDe, repond } = await code(import('$lib/views/explorer/question'));
      const { withClosed } = await code(import('$lib/engine/closed'));
      const { nommeFermes } = await code(import('$lib/views/fermes'));
      const { avecFermes } = await code(import('$lib/views/closed-parts'));
      const { localesDuMoteur } = await code(import('$lib/local/engine-data'));
      const racine = await this.racine();
      const locales = await localesDuMoteur(racine);
      if (!encore()) return;
      const engine = await openDataset(racine, avance, locales);
      const closed = await engine.load(besoinsDe(question), avance);
      const reponse = await repond(withClosed(engine, closed), question, modele);
      const lue = avecFermes(reponse, await nommeFermes(engine, closed));
      if (encore()) this.#reponse = lue;
    } catch (cause) {
      if (encore()) this.echoue(cause);
    } finally {
      if (encore()) this.repose();
    }
  }

  /** The reader gives up waiting: the engine is ended, the last answer stays. */
  async arrete(): Promise<void> {
    if (!this.occupe) return;
    this.#tour++;
    this.echoue(new Stopped());
    this.repose();
    const { closeDataset } = await code(import('$lib/engine/wasm'));
    closeDataset();
  }

  /** Back to a page without question. */
  oublie(): void {
    this.#tour++;
    this.commence();
    this.#reponse = null;
    this.repose();
  }
}
