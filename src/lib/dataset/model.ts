import { browser } from '$app/environment';
import { EngineError } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import { donneesLocales, lisEcrit, lisModele, racineDe } from '$lib/local/local.svelte';
import { echoue } from '$lib/state/failures';
import { cheminDuModele } from '$lib/views/model-path';
import type { NomDeVue, Vues } from '$lib/views/vues';

type Lecture = (fetcher: typeof fetch, publication: PublishedDataset) => Promise<unknown>;

const lectures = new Map<string, Lecture>();

/**
 * Reads again, in another version, the models of this dataset that this page shows: whether it can take that version.
 * @throws what reading them throws
 */
export async function relis(publications: readonly PublishedDataset[]): Promise<void> {
  const parNom = new Map(publications.map((publication) => [publication.nom, publication]));
  await Promise.all(
    [...lectures].map(async ([cle, lecture]) => {
      const publication = parNom.get(cle.slice(0, cle.indexOf('/')));
      if (publication) await lecture(fetch, publication);
    })
  );
}

function retiens<V extends NomDeVue>({ nom }: PublishedDataset, vue: V, params: Vues[V]['params']): void {
  if (!browser) return;
  lectures.set(`${nom}/${cheminDuModele(vue, params)}`, (fetcher, publication) =>
    lisModele(fetcher, publication, cheminDuModele(vue, params), vue)
  );
}

/**
 * The model of a screen: with the reader's local data where there are some, else as written in advance, else computed
 * by the engine; the first and the last in the browser only. A server that answers a missing file with a page is seen
 * through: the content is checked, not only the status.
 *
 * @throws an HTTP error in French with what to do; at build, a missing model is an error that names it
 */
export async function chargeModele<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  retiens(publication, vue, params);
  const locales = await donneesLocales.pour(publication);
  const ecrit = await lisEcrit(fetcher, publication, locales, vue, params);
  return ecrit ?? parLeMoteur(publication, vue, params, locales === null);
}

/** The model that a screen has without any local data: for lists of several datasets. */
export async function chargePublie<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  retiens(publication, vue, params);
  const ecrit = await lisModele(fetcher, publication, cheminDuModele(vue, params), vue);
  return ecrit ?? parLeMoteur(publication, vue, params);
}

async function parLeMoteur<V extends NomDeVue>(
  publication: PublishedDataset,
  vue: V,
  params: Vues[V]['params'],
  publie = true
): Promise<Vues[V]['modele']> {
  if (!browser)
    throw new Error(`modèle absent ou périmé\u00a0: ${racineDe(publication)}${cheminDuModele(vue, params)}`);
  try {
    // Local data may hold a contract of their own.
    if (publie && 'contrat' in params) {
      const { verifieContrat } = await code(import('./known-contract'));
      await verifieContrat(publication, params.contrat);
    }
    const { calcule } = await code(import('$lib/local/compute'));
    return await calcule(racineDe(publication), vue, params);
  } catch (cause) {
    if (cause instanceof EngineError) echoue(cause);
    throw cause;
  }
}
