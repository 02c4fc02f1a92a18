import { isHttpError } from '@sveltejs/kit';
import type { PublishedDataset } from '$lib/engine/publication';
import { chargePublie } from '$lib/dataset/model';
import type { JeuModele } from '$lib/views/jeu/jeu.types';
import type { PageLoad } from './$types';

/** A published dataset, or why it cannot be read: one that is closed must not hide the others. */
type Carte = { jeu: JeuModele } | { titre: string; empechement: string };

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publications } = await parent();
  return { cartes: await Promise.all(publications.map((publication) => carteDe(fetch, publication))) };
};

async function carteDe(fetcher: typeof fetch, publication: PublishedDataset): Promise<Carte> {
  try {
    return { jeu: await chargePublie(fetcher, publication, 'jeu', {}) };
  } catch (cause) {
    if (!isHttpError(cause)) throw cause;
    return { titre: publication.titre, empechement: cause.body.message };
  }
}
