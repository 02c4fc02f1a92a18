import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  const { id: contrat, numero } = params;
  return { modele: await chargeModele(fetch, publication, 'fiche', { contrat, numero }) };
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
