import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';

/** In a cell of planned gains, where none is expected. */
export const GELS: Readonly<Record<GelDeLAnnee, string>> = { gele: 'gelés', non_precise: 'gel non précisé' };
