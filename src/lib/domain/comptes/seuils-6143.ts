/** Produits of the CRP above which the first two criteria of D. 6143-39 apply, in euros. */
export const SEUIL_PRODUITS = 10_000_000;
