import type { PublishedDataset } from '$lib/engine/publication';
import type { JeuModele } from '$lib/views/jeu/jeu.types';

declare global {
  /** Names of the datasets that the build prerenders (see `vite.config.ts`). */
  const __JEUX_PRERENDUS__: readonly string[];

  namespace App {
    interface Error {
      message: string;
      /** What the reader can do about it, in French. */
      conseil?: string;
    }

    interface PageData {
      /** The dataset of the page, inside `/[jeu]/`; absent elsewhere. */
      jeu?: JeuModele;
      /** Every dataset published here. */
      publications?: PublishedDataset[];
      /** Version of the data that the page shows. */
      dataVersion?: string;
      /** Of the reader's own data that the page shows, beside those published; null where there are none. */
      locales?: string | null;
    }
  }
}

export {};
