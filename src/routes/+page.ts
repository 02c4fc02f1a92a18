import { chargePublie } from '$lib/state/modele';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { publications } = await parent();
  return { jeux: await Promise.all(publications.map((publication) => chargePublie(fetch, publication, 'jeu', {}))) };
};
