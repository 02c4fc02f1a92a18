import { error } from '@sveltejs/kit';
import { ENTETE } from '$lib/components/entete-contrat/parties';
import { pretes } from '$lib/components/island/part';
import { chargeModele } from '$lib/dataset/model';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  const reunion = REUNIONS.find((code) => code === params.reunion);
  if (reunion === undefined) error(404);
  const [modele] = await Promise.all([
    chargeModele(fetch, publication, 'reunion', { contrat: params.id, reunion }),
    pretes(ENTETE)
  ]);
  return { modele };
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
