import { browser, building } from '$app/environment';
import { asset } from '$app/paths';
import { asEngineError } from '$lib/engine/errors';
import { announce, parseIndex, type PublishedDataset } from '$lib/engine/publication';
import { estAHydrater } from './hydration';
import { code } from '$lib/engine/on-demand';

const FICHIER = 'data/index.json';
const SILENCE_SECONDES = 20;

/** Why the list of datasets is not there, in the reader's words. */
export interface PanneDeListe {
  message: string;
  conseil: string;
}

/** The datasets that a page knows, or why it knows none: the page itself is shown all the same. */
export interface Publications {
  publications: PublishedDataset[];
  panne: PanneDeListe | null;
}

let connues: PublishedDataset[] | null = null;

/** The page of errors asks again at once for what has just failed. */
const MEME_DEMANDE_MS = 2000;
let manquee: { page: Publications; le: number } | null = null;

/** Address of the list of published datasets. */
export function adresseIndex(): string {
  return asset('/data/index.json');
}

/**
 * The published datasets; while the site is built, only those that its configuration prerenders, so that no other
 * is named in a page.
 * @throws EngineError
 */
export async function lisPublications(fetcher: typeof fetch): Promise<PublishedDataset[]> {
  const publications = browser ? await lisDansLeNavigateur(fetcher) : await lisALaConstruction(fetcher);
  announce(publications);
  return publications;
}

/** Those of the index, or the last that were read in this tab when it does not come. */
export async function publicationsDeLaPage(fetcher: typeof fetch): Promise<Publications> {
  if (manquee && Date.now() - manquee.le < MEME_DEMANDE_MS) return manquee.page;
  try {
    connues = await lisPublications(fetcher);
    return { publications: connues, panne: null };
  } catch (cause) {
    if (!browser || estAHydrater()) throw cause;
    if (connues) return { publications: connues, panne: null };
    const { message, conseil } = asEngineError(cause);
    manquee = { page: { publications: [], panne: { message, conseil } }, le: Date.now() };
    return manquee.page;
  }
}

async function lisALaConstruction(fetcher: typeof fetch): Promise<PublishedDataset[]> {
  const reponse = await fetcher(adresseIndex());
  if (!reponse.ok) throw new Error(`${FICHIER} n’est pas publié`);
  const publiees = parseIndex(await reponse.text());
  return building ? publiees.filter((jeu) => __JEUX_PRERENDUS__.includes(jeu.nom)) : publiees;
}

async function lisDansLeNavigateur(fetcher: typeof fetch): Promise<PublishedDataset[]> {
  if (estAHydrater()) {
    const ecrite = await fetcher(adresseIndex());
    if (ecrite.url === '') return parseIndex(await ecrite.text());
  }
  const { checkPublished, download } = await code(import('$lib/engine/checked'));
  const bytes = await download(adresseIndex(), FICHIER, {
    ...{ fetcher, cache: 'no-cache', silence: SILENCE_SECONDES },
    signal: new AbortController().signal
  });
  const publiees = parseIndex(new TextDecoder().decode(bytes));
  checkPublished(publiees);
  return publiees;
}
