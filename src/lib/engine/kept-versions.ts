import { SCHEMA_VERSION } from '$lib/schema/tables';
import { fetchManifest } from './checked';
import type { EarlierVersion } from './earlier';

/** Whether the tables of a version kept are of the format of this code. */
export const isComparable = ({ schemaVersion }: Pick<EarlierVersion, 'schemaVersion'>): boolean =>
  schemaVersion === SCHEMA_VERSION;

/**
 * The versions kept beside one, the latest first, as its manifest names them.
 * @param racine address of its folder, with its final `/`
 * @throws EngineError
 */
export async function keptVersions(racine: string): Promise<(EarlierVersion & { comparable: boolean })[]> {
  const { anterieures } = await fetchManifest(racine, new AbortController().signal);
  return anterieures.map((version) => ({ ...version, comparable: isComparable(version) }));
}
