import { untrack } from 'svelte';
import { code } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import { racineDe } from '$lib/local/local.svelte';
import type { VersionOfferte } from '$lib/words/depuis/version';

/**
 * The versions kept beside the one that a page shows: one small request once the page is alive. To be created while a
 * component initialises.
 */
export class VersionsGardees {
  #lues = $state.raw<{ racine: string; liste: VersionOfferte[] | null } | null>(null);
  readonly #racine: () => string;

  constructor(publication: () => PublishedDataset) {
    this.#racine = () => racineDe(publication());
    $effect(() => {
      const racine = this.#racine();
      void untrack(() => this.#lis(racine));
    });
  }

  /** The latest first; null while they are not known. */
  get liste(): VersionOfferte[] | null {
    return this.#lues?.racine === this.#racine() ? this.#lues.liste : null;
  }

  /** Whether they could not be read. */
  get illisibles(): boolean {
    return this.#lues?.racine === this.#racine() && this.#lues.liste === null;
  }

  async #lis(racine: string): Promise<void> {
    try {
      const { keptVersions } = await code(import('$lib/engine/kept-versions'));
      const liste = (await keptVersions(racine)).map(({ donneesAu, dataVersion, comparable }) => ({
        ...{ au: donneesAu, version: dataVersion },
        comparable
      }));
      // A late answer is not of the dataset that is shown.
      if (racine === this.#racine()) this.#lues = { racine, liste };
    } catch {
      if (racine === this.#racine()) this.#lues = { racine, liste: null };
    }
  }
}
