import { error } from '@sveltejs/kit';
import { chargeDuContrat } from '$lib/components/entete-contrat/charge';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => {
  const { id: contrat, reunion: demandee } = event.params;
  const reunion = REUNIONS.find((code) => code === demandee);
  if (reunion === undefined) error(404);
  return chargeDuContrat(event, 'reunion', { contrat, reunion });
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
