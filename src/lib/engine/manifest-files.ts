import { cheminDe, estPartagee, groupeDe } from '$lib/schema/fichiers';
import { SCHEMA_VERSION, type TableName } from '$lib/schema/tables';
import { digestOfText, rankOf } from './checksum';
import { MANIFEST, type Manifest, type ManifestFile, type Need } from './manifest';

/** Path of a list, relative to the manifest's folder. */
export const cheminDesParties = (rang: number): string => `parties/${rang}.json`;

const dossierDe = (chemin: string): string => chemin.slice(0, Math.max(0, chemin.lastIndexOf('/')));

/** A manifest and its lists, as they are published: their text by path. */
export function composeManifest(
  meta: Pick<Manifest, 'jeu' | 'sources' | 'viewsVersion'> & Partial<Pick<Manifest, 'anterieures'>>,
  files: readonly ManifestFile[]
): { manifest: Manifest; textes: Map<string, string> } {
  const tries = files.toSorted((a, b) => (a.chemin < b.chemin ? -1 : 1));
  const communs = tries.filter(({ partition }) => partition === null);
  const autres = tries.filter(({ partition }) => partition !== null);
  const dossiers = new Set(autres.map(({ chemin }) => dossierDe(chemin)));
  const n = Math.max(1, Math.round(Math.sqrt(dossiers.size)));
  const listes = Array.from({ length: n }, (): ManifestFile[] => []);
  for (const file of autres) listes[rankOf(dossierDe(file.chemin), n)]?.push(file);
  const textes = new Map(listes.map((liste, rang) => [cheminDesParties(rang), `${JSON.stringify(liste)}\n`]));
  const { jeu, sources, viewsVersion, anterieures = [] } = meta;
  const manifest: Manifest = {
    schemaVersion: SCHEMA_VERSION,
    dataVersion: versionOf(tries),
    viewsVersion,
    jeu,
    fichiers: communs,
    parties: [...textes.values()].map(digestOfText),
    sources,
    anterieures
  };
  // With nothing kept before it, a version writes no such list.
  const ecrit = anterieures.length > 0 ? manifest : { ...manifest, anterieures: undefined };
  textes.set(MANIFEST, `${JSON.stringify(ecrit, null, 1)}\n`);
  return { manifest, textes };
}

/** Hash of the table files alone: the same tables have the same version, whatever the screens. */
function versionOf(files: readonly ManifestFile[]): string {
  return digestOfText(files.map(({ chemin, sha256 }) => `${chemin} ${sha256}\n`).join('')).slice(0, 12);
}

/** A file to load, and which of its tables. */
export interface FileNeeded {
  file: ManifestFile;
  tables: TableName[];
}

/**
 * The files to load for `needs`, each once.
 * @param lisParties gives the files of a list
 */
export async function filesFor(
  manifest: Manifest,
  needs: readonly Need[],
  lisParties: (rang: number) => Promise<readonly ManifestFile[]>
): Promise<FileNeeded[]> {
  const n = manifest.parties.length;
  const rangs = new Set<number>();
  for (const { table, partitions } of needs) {
    if (partitions === undefined && estPartagee(table)) manifest.parties.forEach((_, rang) => rangs.add(rang));
    for (const partition of partitions ?? []) {
      if (partition !== null) rangs.add(rankOf(dossierDe(cheminDe(groupeDe(table, partition), partition)), n));
    }
  }
  const listes = await Promise.all([...rangs].map(lisParties));
  return [...manifest.fichiers, ...listes.flat()].flatMap((file) => {
    const tables = new Set(
      needs.flatMap(({ table, partitions }) =>
        file.tables[table] !== undefined && (partitions?.includes(file.partition) ?? true) ? [table] : []
      )
    );
    return tables.size === 0 ? [] : [{ file, tables: [...tables] }];
  });
}
