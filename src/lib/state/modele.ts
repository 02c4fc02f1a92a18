import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { EngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { cheminDuModele } from '$lib/views/chemin';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { donneesLocales } from './local.svelte';
import { lisModele as lisModeleLocal } from './local-magasin';

/** Address of the folder of one published version, with its final `/`. */
export function racineDe(publication: PublishedDataset): string {
  return asset(`/data/${publication.nom}/${publication.dataVersion}/`);
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
  const chemin = cheminDuModele(vue, params);
  const local = await donneesLocales.pour(publication);
  // Models of an older shape, and those that local data change, are never the published ones.
  const change = local !== null && (local.viewsVersion !== VIEWS_VERSION || local.chemins.includes(chemin));
  const ecrit =
    local !== null && change
      ? await lisLocal(local.id, chemin, vue, publication)
      : await lisModele(fetcher, publication, chemin, vue);
  if (ecrit) return ecrit;
  return parLeMoteur(publication, vue, params);
}

/** The model that a screen has without any local data: for lists of several datasets. */
export async function chargePublie<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
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
  if (!browser) throw new Error(`modèle absent ou périmé : ${racineDe(publication)}${cheminDuModele(vue, params)}`);
  try {
    const { calcule } = await import('./calcul');
    return await calcule(racineDe(publication), vue, params);
  } catch (cause) {
    if (cause instanceof EngineError) {
      error(statutDe(cause), { message: cause.message, conseil: cause.conseil });
    }
    throw cause;
  }
}

function statutDe(cause: EngineError): number {
  if (cause.kind === 'absent') return 404;
  return cause.kind === 'refuse' ? 403 : 503;
}

async function lisModele<V extends NomDeVue>(
  fetcher: typeof fetch,
  publication: PublishedDataset,
  chemin: string,
  vue: V
): Promise<Vues[V]['modele'] | null> {
  if (publication.viewsVersion !== VIEWS_VERSION) return null;
  let reponse: Response;
  try {
    reponse = await fetcher(`${racineDe(publication)}${chemin}`);
  } catch {
    error(503, {
      message: 'La page n’a pas pu être chargée : le serveur ne répond pas.',
      conseil: 'Vérifiez la connexion, puis réessayez ; ce qui était affiché est à la page précédente.'
    });
  }
  if (!reponse.ok) return null;
  try {
    const lu: unknown = JSON.parse(await reponse.text());
    return estModele(lu, vue, publication) ? lu.modele : null;
  } catch {
    return null;
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
