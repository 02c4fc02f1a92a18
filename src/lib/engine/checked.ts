import { rankOf, sha256Hex } from './checksum';
import { download, type DownloadOptions } from './download';
import { ChecksumMismatch } from './errors';
import { parseManifest, parseParts, type Manifest, type ManifestFile } from './manifest';
import { cheminDeListe, parseHead, parseList, TETE } from './model-digests';
import { announcedManifest } from './publication';

const SILENCE_SECONDS = 20;

/**
 * Fetches a whole file whose digest is known. When it differs it is asked for once more from the server itself, since
 * something on the way may have kept an older one under an address that never changes.
 *
 * @throws ChecksumMismatch, and those of `download`
 */
export async function downloadChecked(
  url: string,
  fichier: string,
  sha256: string | Promise<string>,
  options: DownloadOptions
): Promise<Uint8Array<ArrayBuffer>> {
  const [bytes, expected] = await Promise.all([download(url, fichier, options), sha256]);
  if (sha256Hex(bytes) === expected) return bytes;
  const again = await download(url, fichier, { ...options, cache: 'reload' });
  if (sha256Hex(again) !== expected) throw new ChecksumMismatch(fichier);
  return again;
}

/**
 * The manifest of a version, which is the one that the index announces.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function fetchManifest(racine: string, signal: AbortSignal): Promise<Manifest> {
  const url = `${racine}manifest.json`;
  const bytes = await downloadChecked(url, 'manifest.json', announcedManifest(racine), { signal });
  return parseManifest(new TextDecoder().decode(bytes));
}

/**
 * One list of the files of a version, which is the one that its manifest announces; fetched once.
 * @throws EngineError
 */
export async function fetchParts(racine: string, chemin: string, sha256: string): Promise<ManifestFile[]> {
  return parseParts(await list(racine, chemin, sha256), chemin);
}

const kept = new Map<string, Promise<string>>();

/** Text of a list of digests, fetched once. */
function list(racine: string, chemin: string, sha256: string): Promise<string> {
  const cle = `${racine}${chemin} ${sha256}`;
  const known = kept.get(cle);
  if (known) return known;
  const { signal } = new AbortController();
  const options = { signal, silence: SILENCE_SECONDS };
  const text = downloadChecked(racine + chemin, chemin, sha256, options).then((bytes) =>
    new TextDecoder().decode(bytes)
  );
  kept.set(cle, text);
  text.catch(() => kept.delete(cle));
  return text;
}

/** Digest that a model must have; empty when the version has no such model. */
async function digestOf(racine: string, chemin: string, tete: string): Promise<string> {
  const listes = parseHead(await list(racine, TETE, tete));
  const rang = rankOf(chemin, listes.length);
  const fichier = cheminDeListe(rang);
  return parseList(await list(racine, fichier, listes[rang] ?? ''), fichier).get(chemin) ?? '';
}

/**
 * Text of a model in advance, which is the one that the index stands for; its lists of digests come meanwhile.
 *
 * @param tete digest of the head list, as the index says it
 * @throws EngineError
 */
export async function fetchModel(racine: string, chemin: string, tete: string, fetcher: typeof fetch): Promise<string> {
  const { signal } = new AbortController();
  const url = racine + chemin.split('/').map(encodeURIComponent).join('/');
  const options = { signal, fetcher, silence: SILENCE_SECONDS };
  const bytes = await downloadChecked(url, chemin, digestOf(racine, chemin, tete), options);
  return new TextDecoder().decode(bytes);
}

/**
 * Whether a version has this model in advance, as its lists of digests say.
 * @throws EngineError when they cannot be read
 */
export async function hasModel(racine: string, chemin: string, tete: string): Promise<boolean> {
  return (await digestOf(racine, chemin, tete)) !== '';
}

export { download } from './download';
export { checkPublished } from './model-digests';
