import { accord, enumeration } from '$lib/format/phrase';
import type { GhtModele } from '$lib/views/ght/ght.types';

export const VOISINS_DU_GHT = 'Périmètre précédent ou suivant';

/** Support, university hospital and departments of a group, as far as they are known. */
export function identiteDuGht({ support, chu, departements }: GhtModele['ght']): string {
  return [
    ...(support === null ? [] : [`établissement support\u00a0: ${support.nom}`]),
    ...(chu === null ? [] : [`CHU d’association\u00a0: ${chu}`]),
    ...(departements.length === 0 ? [] : [`${accord(departements.length, 'département')} ${enumeration(departements)}`])
  ].join(' · ');
}
