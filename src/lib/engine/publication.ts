import { FileUnreadable } from './errors';

/** SHA-256 in lower-case hexadecimal: from them, a chain covers all that is fetched of a dataset. */
export interface PublicationDigests {
  /** Of `manifest.json`, which holds those of the Parquet files. */
  manifeste: string;
  /** Of the head list of the models in advance (see `model-digests.ts`). */
  modeles: string;
  /** Of all else in this line of the index. */
  ligne: string;
}

/** One dataset of `data/index.json`, the only published file that changes in place. */
export interface PublishedDataset {
  nom: string;
  titre: string;
  dataVersion: string;
  viewsVersion: string;
  simule: boolean;
  /** Last day covered, `YYYY-MM-DD`. */
  donneesAu: string;
  /** Last days covered by the versions published before, the latest first; none is written when there was none. */
  versions?: string[];
  empreintes: PublicationDigests;
}

const FICHIER = 'data/index.json';
const SHA256 = /^[0-9a-f]{64}$/;

/** Days of the versions published before one: those already known and the one that it replaces, the latest first. */
export function earlierVersions(
  known: readonly string[],
  replaced: Pick<PublishedDataset, 'donneesAu' | 'versions'> | undefined,
  donneesAu: string
): string[] {
  const jours = [...known, ...(replaced?.versions ?? []), ...(replaced ? [replaced.donneesAu] : [])];
  return [...new Set(jours)].filter((jour) => jour < donneesAu).toSorted((a, b) => b.localeCompare(a));
}

/**
 * Reads `data/index.json` and checks its shape; `checkPublished` checks what it says.
 * @throws FileUnreadable when it is not the list of published datasets
 */
export function parseIndex(text: string): PublishedDataset[] {
  const { jeux, ecartees } = readIndex(text);
  if (ecartees > 0) throw new FileUnreadable(FICHIER, 'un jeu y est mal décrit');
  return jeux;
}

/**
 * The lines of an index that are as they should be, and how many are not: an earlier version wrote no digests.
 * @throws FileUnreadable when it is not an index at all
 */
export function readIndex(text: string): { jeux: PublishedDataset[]; ecartees: number } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FileUnreadable(FICHIER, 'ce n’est pas du JSON', cause);
  }
  if (typeof json !== 'object' || json === null || !('jeux' in json) || !Array.isArray(json.jeux)) {
    throw new FileUnreadable(FICHIER, 'la liste «\u00a0jeux\u00a0» manque');
  }
  const lignes: unknown[] = json.jeux;
  const jeux = lignes.filter(isPublished);
  return { jeux, ecartees: lignes.length - jeux.length };
}

function isPublished(jeu: unknown): jeu is PublishedDataset {
  if (typeof jeu !== 'object' || jeu === null) return false;
  const champs = new Map<string, unknown>(Object.entries(jeu));
  const textes = ['nom', 'titre', 'dataVersion', 'viewsVersion', 'donneesAu'];
  return (
    textes.every((nom) => typeof champs.get(nom) === 'string') &&
    typeof champs.get('simule') === 'boolean' &&
    /^[a-z0-9-]+$/.test(String(champs.get('nom'))) &&
    /^[a-z0-9]+$/.test(String(champs.get('dataVersion'))) &&
    areVersions(champs.get('versions')) &&
    areDigests(champs.get('empreintes'))
  );
}

function areVersions(value: unknown): boolean {
  return (
    value === undefined || (Array.isArray(value) && value.every((jour) => /^\d{4}-\d{2}-\d{2}$/.test(String(jour))))
  );
}

function areDigests(value: unknown): value is PublicationDigests {
  if (typeof value !== 'object' || value === null) return false;
  const champs = new Map<string, unknown>(Object.entries(value));
  return ['manifeste', 'modeles', 'ligne'].every((nom) => SHA256.test(String(champs.get(nom))));
}

const announced = new Map<string, string>();

/** Remembers which manifest each version has, as the index says it: the engine knows a version by its folder alone. */
export function announce(
  publications: readonly (Pick<PublishedDataset, 'nom' | 'dataVersion'> & {
    empreintes: Pick<PublicationDigests, 'manifeste'>;
  })[]
): void {
  for (const { nom, dataVersion, empreintes } of publications) {
    announced.set(`${nom}/${dataVersion}`, empreintes.manifeste);
  }
}

/**
 * Digest of the manifest of a version.
 *
 * @param racine address of the version's folder: `…/<jeu>/<dataVersion>/`
 * @throws FileUnreadable when no index that was read names this version
 */
export function announcedManifest(racine: string): string {
  const digest = announced.get(racine.split('/').filter(Boolean).slice(-2).join('/'));
  if (digest === undefined) throw new FileUnreadable(FICHIER, 'cette version des données n’y est pas');
  return digest;
}
