import { ECRAN } from '$lib/components/portefeuille/ecran';
import { pretes } from '$lib/components/island/part';
import { chargePortefeuille } from '$lib/dataset/portfolio';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  const [lu] = await Promise.all([chargePortefeuille(fetch, publication), pretes(ECRAN)]);
  return lu;
};
