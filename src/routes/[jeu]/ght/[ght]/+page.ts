import { chargeModele } from '$lib/dataset/model';
import { verifieGht } from '$lib/state/not-found';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication, jeu } = await parent();
  verifieGht(jeu, params.ght);
  return { modele: await chargeModele(fetch, publication, 'ght', { ght: params.ght }) };
};
