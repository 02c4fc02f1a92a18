import { chargeModele } from '$lib/state/modele';
import { verifieGht, verifieIndicateur } from '$lib/state/adresses';
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
