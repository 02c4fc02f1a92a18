import { error } from '@sveltejs/kit';
import { chargeDuContrat } from '$lib/components/entete-contrat/charge';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => {
  const { id: contrat, reunion: demandee } = event.params;
  const reunion = REUNIONS.find((code) => code === demandee);
  if (reunion === undefined) {
    error(404, {
      message: `Aucune réunion ne s’appelle «\u00a0${demandee}\u00a0».`,
      conseil: 'Choisissez une réunion depuis la page «\u00a0Réunions\u00a0» du contrat.'
    });
  }
  return chargeDuContrat(event, 'reunion', { contrat, reunion });
};

/** A dataset may have no such page: then none is written at build. */
export const prerender = 'auto';
