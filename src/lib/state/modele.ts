import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { EngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { cheminDuModele } from '$lib/views/chemin';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { donneesLocales } from './local.svelte';
import { lisModele as lisModeleLocal, type Entete } from './local-magasin';
import { estAHydrater } from './naissance';
import { echoue } from './pannes';
import { code } from './code';

/** Address of the folder of one published version, with its final `/`. */
export function racineDe(publication: PublishedDataset): string {
  return asset(`/data/${publication.nom}/${publication.dataVersion}/`);
}

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
  const ecrit = await lisEcrit(fetcher, publication, await donneesLocales.pour(publication), vue, params);
  return ecrit ?? parLeMoteur(publication, vue, params);
}

/**
 * The model as it was written, with these local data where they change it, else in advance; null when there is none.
 * @throws an HTTP error in French when the server does not answer
 */
export async function lisEcrit<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  local: Entete | null,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele'] | null> {
  const chemin = cheminDuModele(vue, params);
  // Models of an older shape, and those that local data change, are never the published ones.
  const change = local !== null && (local.viewsVersion !== VIEWS_VERSION || local.chemins.includes(chemin));
  return local !== null && change
    ? lisLocal(local.id, chemin, vue, publication)
    : lisModele(fetcher, publication, chemin, vue);
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

async function lisLocal<V extends NomDeVue>(
  id: string,
  chemin: string,
  vue: V,
  publication: PublishedDataset
): Promise<Vues[V]['modele'] | null> {
  const lu = await lisModeleLocal(id, chemin);
  return estModele(lu, vue, publication) ? lu.modele : null;
}

async function parLeMoteur<V extends NomDeVue>(
  publication: PublishedDataset,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  if (!browser)
    throw new Error(`modèle absent ou périmé\u00a0: ${racineDe(publication)}${cheminDuModele(vue, params)}`);
  try {
    const { calcule } = await code(import('./calcul'));
    return await calcule(racineDe(publication), vue, params);
  } catch (cause) {
    if (cause instanceof EngineError) echoue(cause);
    throw cause;
  }
}

async function lisModele<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  chemin: string,
  vue: V
): Promise<Vues[V]['modele'] | null> {
  if (publication.viewsVersion !== VIEWS_VERSION) return null;
  const racine = racineDe(publication);
  const texte = browser ? await lisTexte(fetcher, publication, chemin) : await (await fetcher(racine + chemin)).text();
  if (texte === null) return null;
  try {
    const lu: unknown = JSON.parse(texte);
    return estModele(lu, vue, publication) ? lu.modele : null;
  } catch {
    return null;
  }
}

/** Text of a model: the one that the page came with, else the published one, checked; null when there is none. */
async function lisTexte(fetcher: typeof fetch, publication: PublishedDataset, chemin: string): Promise<string | null> {
  const racine = racineDe(publication);
  try {
    if (estAHydrater()) {
      const ecrit = await fetcher(racine + chemin);
      if (ecrit.url === '') return await ecrit.text();
    }
    const { fetchModel } = await code(import('$lib/engine/checked'));
    return await fetchModel(racine, chemin, publication.empreintes.modeles, fetcher);
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    // What is refused as a whole may be made of parts that are open: the engine says which are not.
    return cause.kind === 'absent' || cause.kind === 'refuse' ? null : echoue(cause);
  }
}

function estModele<V extends NomDeVue>(lu: unknown, vue: V, publication: PublishedDataset): lu is ModeleEcrit<V> {
  return (
    typeof lu === 'object' &&
    lu !== null &&
    'vue' in lu &&
    lu.vue === vue &&
    'viewsVersion' in lu &&
    lu.viewsVersion === VIEWS_VERSION &&
    'dataVersion' in lu &&
    lu.dataVersion === publication.dataVersion &&
    'modele' in lu
  );
}
