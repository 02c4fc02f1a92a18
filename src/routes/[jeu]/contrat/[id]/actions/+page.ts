import { chargeModele } from '$lib/state/modele';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication } = await parent();
  return { modele: await chargeModele(fetch, publication, 'actions', { contrat: params.id }) };
};
