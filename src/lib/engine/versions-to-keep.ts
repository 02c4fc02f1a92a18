import { apresLesDonnees } from '$lib/domain/temps/connu';
import type { EarlierVersion } from './earlier';

/**
 * How many of the versions published before are kept beside the one that takes their place, unless it is said otherwise:
 * a contract can be compared with each of them. Their tables alone stay; models in advance are most of a version.
 */
export const KEPT_VERSIONS = 2;

/**
 * Of versions, the latest first, those that a new one may keep: the same tables published again replace nothing, and what
 * covers a later day is not before it.
 */
export function mayKeep(
  versions: readonly EarlierVersion[],
  { dataVersion, donneesAu }: Pick<EarlierVersion, 'dataVersion' | 'donneesAu'>
): EarlierVersion[] {
  return versions.filter(
    (version) => version.dataVersion !== dataVersion && !apresLesDonnees(version.donneesAu, donneesAu)
  );
}
