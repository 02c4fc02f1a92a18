/** What a sum of legal entities says of itself: a group has no accounts of its own. */
export const SOMME_DES_EJ = 'somme des EJ, flux intra-GHT non éliminés';
