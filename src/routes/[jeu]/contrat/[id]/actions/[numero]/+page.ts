import { chargeDuContrat } from '$lib/components/entete-contrat/charge';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => {
  const { id: contrat, numero } = event.params;
  return chargeDuContrat(event, 'fiche', { contrat, numero });
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
