import { isHttpError } from '@sveltejs/kit';
import type { PublishedDataset } from '$lib/engine/publication';
import { chargeModele } from '$lib/dataset/model';
import type { SourceBref } from '$lib/views/modele';
import type { PageLoad } from './$types';

/** One published dataset with its sources, or why they cannot be read: one closed dataset must not hide the others. */
export interface SourcesPubliees {
  nom: string;
  titre: string;
  simule: boolean;
  sources: SourceBref[];
  empechement: string | null;
}

export const load: PageLoad = async ({ data, fetch, parent }) => {
  const { publications } = await parent();
  return { ...data, jeux: await Promise.all(publications.map((publication) => sourcesDe(fetch, publication))) };
};

async function sourcesDe(fetcher: typeof fetch, publication: PublishedDataset): Promise<SourcesPubliees> {
  const { nom, titre, simule } = publication;
  try {
    const modele = await chargeModele(fetcher, publication, 'sources', {});
    return { nom, titre, simule, sources: modele.sources, empechement: null };
  } catch (cause) {
    if (!isHttpError(cause)) throw cause;
    return { nom, titre, simule, sources: [], empechement: cause.body.message };
  }
}
