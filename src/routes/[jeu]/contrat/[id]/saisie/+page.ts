import { chargeDuContrat } from '$lib/components/entete-contrat/charge';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => chargeDuContrat(event, 'reunions', { contrat: event.params.id });

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
