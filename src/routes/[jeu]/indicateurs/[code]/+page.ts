import { chargeModele } from '$lib/dataset/model';
import { verifieIndicateur } from '$lib/state/not-found';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication, jeu } = await parent();
  verifieIndicateur(jeu, params.code);
  return { modele: await chargeModele(fetch, publication, 'indicateur', { code: params.code }) };
};
