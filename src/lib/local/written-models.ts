import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { EngineError } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import { echoue } from '$lib/state/failures';
import { estAHydrater } from '$lib/state/hydration';
import { cheminDuModele } from '$lib/views/model-path';
import { estModele } from '$lib/views/modele-ecrit';
import { VIEWS_VERSION } from '$lib/views/version';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { lisModele as lisModeleLocal, type Entete } from './store';

/** Address of the folder of one published version, with its final `/`. */
export function racineDe(publication: PublishedDataset): string {
  return asset(`/data/${publication.nom}/${publication.dataVersion}/`);
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
  return local !== null && change ? lisLocal(local.id, chemin, vue) : lisModele(fetcher, publication, chemin, vue);
}

async function lisLocal<V extends NomDeVue>(id: string, chemin: string, vue: V): Promise<Vues[V]['modele'] | null> {
  const lu = await lisModeleLocal(id, chemin);
  return estModele(lu, vue) ? lu.modele : null;
}

/** The model as it is published, written in advance; null when there is none. */
export async function lisModele<V extends NomDeVue>(
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
    return estModele(lu, vue) ? lu.modele : null;
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
