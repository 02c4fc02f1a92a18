import type { JeuModele } from '$lib/views/jeu/jeu.types';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What the reader can do about it, in French. */
      conseil?: string;
    }

    interface PageData {
      /** The dataset of the page, inside `/[jeu]/`; absent elsewhere. */
      jeu?: JeuModele;
      /** Version of the data that the page shows. */
      dataVersion?: string;
    }
  }
}

export {};
