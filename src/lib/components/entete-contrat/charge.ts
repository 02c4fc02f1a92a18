import { chargeModele } from '$lib/dataset/model';
import type { VueDatee } from '$lib/dataset/situation.svelte';
import type { PublishedDataset } from '$lib/engine/publication';
import type { Vues } from '$lib/views/vues';
import { pretes } from '../island/part';
import { ENTETE } from './parties';

interface Chargement {
  fetch: typeof fetch;
  parent: () => Promise<{ publication: PublishedDataset }>;
}

/** What a page of a contract reads before it opens: its model, and the parts of its head. */
export async function chargeDuContrat<V extends VueDatee>(
  { fetch: fetcher, parent }: Chargement,
  vue: V,
  params: Vues[V]['params']
): Promise<{ modele: Vues[V]['modele'] }> {
  const { publication } = await parent();
  const [modele] = await Promise.all([chargeModele(fetcher, publication, vue, params), pretes(ENTETE)]);
  return { modele };
}
