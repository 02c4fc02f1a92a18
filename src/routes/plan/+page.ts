import { isHttpError } from '@sveltejs/kit';
import { planDuJeu, type PlanDuJeu } from '$lib/words/plan';
import type { PublishedDataset } from '$lib/engine/publication';
import { chargePublie } from '$lib/dataset/model';
import type { PageLoad } from './$types';

/** The pages of a published dataset, or why it cannot be read: one that is closed must not hide the others. */
type Branche = { plan: PlanDuJeu } | { titre: string; empechement: string };

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publications } = await parent();
  return { branches: await Promise.all(publications.map((publication) => brancheDe(fetch, publication))) };
};

async function brancheDe(fetcher: typeof fetch, publication: PublishedDataset): Promise<Branche> {
  try {
    const [portefeuille, catalogue] = await Promise.all([
      chargePublie(fetcher, publication, 'portefeuille', {}),
      chargePublie(fetcher, publication, 'catalogue', {})
    ]);
    return { plan: planDuJeu(portefeuille, catalogue) };
  } catch (cause) {
    if (!isHttpError(cause)) throw cause;
    return { titre: publication.titre, empechement: cause.body.message };
  }
}
