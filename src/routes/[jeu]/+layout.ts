import { error } from '@sveltejs/kit';
import { donneesLocales } from '$lib/local/local.svelte';
import { chargeModele } from '$lib/dataset/model';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ fetch, params, parent }) => {
  const { publications, panne } = await parent();
  if (panne) error(503, panne);
  const publication = publications.find(({ nom }) => nom === params.jeu);
  if (!publication) {
    error(404, {
      message: `Aucun jeu de données ne s’appelle «\u00a0${params.jeu}\u00a0».`,
      conseil: 'Choisissez un jeu depuis la page d’accueil.'
    });
  }
  const jeu = await chargeModele(fetch, publication, 'jeu', {});
  const locales = await donneesLocales.pour(publication);
  return { publication, jeu, dataVersion: publication.dataVersion, locales: locales?.id ?? null };
};
