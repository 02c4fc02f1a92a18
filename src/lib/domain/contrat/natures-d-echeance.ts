/** What of a contract has a day. */
export const NATURES_DU_CONTRAT = ['jalon', 'aide', 'decision', 'retour', 'revue', 'instance', 'fin'] as const;

/** What has a day in a region: that of its contracts, and the dates that a text or a custom sets for all. */
export const NATURES_D_ECHEANCE = [...NATURES_DU_CONTRAT, 'loi'] as const;
export type NatureDEcheance = (typeof NATURES_D_ECHEANCE)[number];

/** Whether a deadline counts, or why it is counted apart. */
export const PLACES = ['compte', 'gele', 'gel_non_precise', 'abandonne', 'fini', 'non_commence', 'non_signe'] as const;
export type Place = (typeof PLACES)[number];
