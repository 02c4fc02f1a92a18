import { pretes } from '$lib/components/island/part';
import { ECRAN } from '$lib/components/reunion/revue-regionale';
import { chargeModele } from '$lib/dataset/model';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  const [modele] = await Promise.all([chargeModele(fetch, publication, 'revue', {}), pretes(ECRAN)]);
  return { modele };
};
