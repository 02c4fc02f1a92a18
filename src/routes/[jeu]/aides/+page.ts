import { chargeDebut } from '$lib/dataset/whole.svelte';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publication } = await parent();
  return chargeDebut(
    fetch,
    publication,
    ['aides-region', 'debutAides'],
    ({ lignes, doutes, attentes, contrats, ecarts, comptes }) =>
      lignes.length === comptes.lignes &&
      doutes.length === comptes.doutes &&
      attentes.length === comptes.attentes &&
      contrats.length === comptes.contrats &&
      ecarts.length === comptes.ecarts
  );
};
