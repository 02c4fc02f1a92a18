import { chargeModele } from '$lib/state/modele';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publications } = await parent();
  return { jeux: await Promise.all(publications.map((publication) => chargeModele(fetch, publication, 'jeu', {}))) };
};
