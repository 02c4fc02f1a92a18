import { PARTIES } from '$lib/components/portefeuille/parties';
import { pretes } from '$lib/components/island/part';
import { chargePortefeuille } from '$lib/dataset/portfolio.svelte';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  const [lu] = await Promise.all([chargePortefeuille(fetch, publication), pretes(PARTIES)]);
  return lu;
};
