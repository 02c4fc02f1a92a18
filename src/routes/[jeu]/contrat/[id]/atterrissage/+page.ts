import { PARTIES_DE_L_ATTERRISSAGE } from '$lib/components/atterrissage/parties';
import { chargeDuContrat } from '$lib/components/entete-contrat/charge';
import { pretes } from '$lib/components/island/part';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const [lu] = await Promise.all([
    chargeDuContrat(event, 'atterrissage', { contrat: event.params.id }),
    pretes(PARTIES_DE_L_ATTERRISSAGE)
  ]);
  return lu;
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
