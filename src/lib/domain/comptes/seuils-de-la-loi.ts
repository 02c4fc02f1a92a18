// The thresholds of law of the pack (`data/reference/regles.yaml`): a dataset changes none, and a test holds both equal.

/** Produits of the CRP above which the first two criteria of D. 6143-39 apply, in euros. */
export const SEUIL_PRODUITS = 10_000_000;
/** Deficit of the CRP, as a share of its produits, beyond which the first one is met. */
export const SEUIL_DEFICIT = 0.03;
/** The same for an entity of the dated list. */
export const SEUIL_DEFICIT_DE_LA_LISTE = 0.02;
/** CAF, as a share of total des produits, under which the second one is met. */
export const SEUIL_CAF = 0.02;

/** Ratios of D. 6145-70: shares, and years. */
export const SEUILS_DE_DETTE = { independance_financiere: 0.5, duree_dette: 10, taux_encours: 0.3 } as const;
/** How many of them beyond their threshold make loans need an authorisation. */
export const RATIOS_DEPASSES = 2;
