import { chargeDebut } from '$lib/dataset/whole.svelte';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  return chargeDebut(
    fetch,
    publication,
    ['demandes', 'debutDemandes'],
    ({ demandes, comptes }) => demandes.length === comptes.demandes
  );
};
