/** What a chart says when there is nothing to draw. */
export const AUCUN_GAIN = 'Aucun gain à tracer';
export const AUCUNE_VALEUR = 'Aucune valeur à tracer';
export const AUCUNE_ACTION = 'Aucune action à montrer';
