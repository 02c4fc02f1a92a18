import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  return { modele: await chargeModele(fetch, publication, 'revue', {}) };
};
