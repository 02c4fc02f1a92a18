import type { PerimetreDit } from '$lib/views/contrat/contrat.types';

/** What a sum of legal entities says of itself: a group has no accounts of its own. */
export const SOMME_DES_EJ = 'somme des EJ, flux intra-GHT non éliminés';

/** The same of posts, beds or stays, between which nothing flows. */
export const SOMME_HORS_EUROS = 'somme des EJ';

/** The accounts that figures stand on: one entity by its name, or a sum, and of how many when some have no target. */
export function perimetreEnMots(dit: PerimetreDit): string {
  if (typeof dit === 'string') return dit;
  return dit === null ? SOMME_DES_EJ : `${SOMME_DES_EJ} (${dit.ejs} EJ sur ${dit.sur}, celles qui ont une cible)`;
}
