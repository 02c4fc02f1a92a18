import { ENTETE } from '$lib/components/entete-contrat/parties';
import { pretes } from '$lib/components/island/part';
import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  const [modele] = await Promise.all([
    chargeModele(fetch, publication, 'contradictoire', { contrat: params.id }),
    pretes(ENTETE)
  ]);
  return { modele };
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
