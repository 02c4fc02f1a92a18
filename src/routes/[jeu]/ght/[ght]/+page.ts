import { PARTIES } from '$lib/components/ght/parties';
import { pretes } from '$lib/components/island/part';
import { chargeModele } from '$lib/dataset/model';
import { verifieGht } from '$lib/state/not-found';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { publication, jeu } = await parent();
  verifieGht(jeu, params.ght);
  const [modele] = await Promise.all([chargeModele(fetch, publication, 'ght', { ght: params.ght }), pretes(PARTIES)]);
  return { modele };
};
