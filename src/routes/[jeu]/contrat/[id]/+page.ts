import { ECRAN } from '$lib/components/contrat/ecran';
import { pretes } from '$lib/components/island/part';
import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  const [modele] = await Promise.all([
    chargeModele(fetch, publication, 'contrat', { contrat: params.id }),
    pretes(ECRAN)
  ]);
  return { modele };
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
