import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  return { modele: await chargeModele(fetch, publication, 'contrat', { contrat: params.id }) };
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
