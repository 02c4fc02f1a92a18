import { chargeModele } from '$lib/dataset/model';
import { verifieGht, verifieIndicateur } from '$lib/state/not-found';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication, jeu } = await parent();
  verifieGht(jeu, params.ght);
  verifieIndicateur(jeu, params.code);
  return {
    ght: params.ght,
    modele: await chargeModele(fetch, publication, 'indicateur', { code: params.code })
  };
};
