import { digestOfText, rankOf } from './checksum';
import { ChecksumMismatch, FileUnreadable } from './errors';
import type { PublishedDataset } from './publication';

/**
 * Digests of the models in advance. They stand in lists of about as many models as there are lists, so that a page
 * fetches two small files whatever the size of the region: the head list, which holds the digest of each list and is
 * itself held by the index, then the list of its model.
 */
export interface ModelDigestFiles {
  /** Text of each file by its path, relative to the dataset's version folder. */
  fichiers: Map<string, string>;
  /** Digest of the head list. */
  tete: string;
}

/** Path of the head list, relative to the dataset's version folder. */
export const TETE = 'vues/empreintes.json';

/** Path of a list, relative to the dataset's version folder. */
export function cheminDeListe(rang: number): string {
  return `vues/empreintes/${rang}.json`;
}

/** @param modeles text of each model by its path */
export function digestModels(modeles: ReadonlyMap<string, string>): ModelDigestFiles {
  return listDigests(new Map([...modeles].map(([chemin, texte]) => [chemin, digestOfText(texte)])));
}

/** @param digests digest of each model by its path */
export function listDigests(digests: ReadonlyMap<string, string>): ModelDigestFiles {
  const n = Math.max(1, Math.round(Math.sqrt(digests.size)));
  const listes = Array.from({ length: n }, (): Record<string, string> => ({}));
  for (const [chemin, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const liste = listes[rankOf(chemin, n)];
    if (liste) liste[chemin] = digest;
  }
  const textes = listes.map((liste) => JSON.stringify(liste));
  const tete = JSON.stringify(textes.map(digestOfText));
  const fichiers = new Map(textes.map((texte, rang) => [cheminDeListe(rang), texte]));
  fichiers.set(TETE, tete);
  return { fichiers, tete: digestOfText(tete) };
}

/** @throws FileUnreadable when it is not a head list */
export function parseHead(text: string): string[] {
  const lu = parse(text, TETE);
  if (!Array.isArray(lu) || lu.length === 0) throw new FileUnreadable(TETE, 'ce n’est pas une liste d’empreintes');
  return lu.map(String);
}

/** @throws FileUnreadable when it is not a list of digests by path */
export function parseList(text: string, fichier: string): Map<string, string> {
  const lu = parse(text, fichier);
  if (typeof lu !== 'object' || lu === null) throw new FileUnreadable(fichier, 'ce n’est pas une liste d’empreintes');
  return new Map(Object.entries(lu).map(([chemin, empreinte]) => [chemin, String(empreinte)]));
}

function parse(text: string, fichier: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FileUnreadable(fichier, 'ce n’est pas du JSON', cause);
  }
}

/** A line of the index with its digests. */
export function seal(
  jeu: Omit<PublishedDataset, 'empreintes'>,
  empreintes: { manifeste: string; modeles: string }
): PublishedDataset {
  return { ...jeu, empreintes: { ...empreintes, ligne: digestOfLine(jeu, empreintes) } };
}

/**
 * Checks that each line of the index says what it was written to say.
 * @throws ChecksumMismatch
 */
export function checkPublished(jeux: readonly PublishedDataset[]): void {
  for (const jeu of jeux) {
    if (digestOfLine(jeu, jeu.empreintes) !== jeu.empreintes.ligne) throw new ChecksumMismatch('data/index.json');
  }
}

function digestOfLine(
  { nom, titre, dataVersion, viewsVersion, simule, donneesAu, versions = [] }: Omit<PublishedDataset, 'empreintes'>,
  { manifeste, modeles }: { manifeste: string; modeles: string }
): string {
  const dite = [nom, titre, dataVersion, viewsVersion, simule, donneesAu, ...versions, manifeste, modeles];
  return digestOfText(JSON.stringify(dite));
}
