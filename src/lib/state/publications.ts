import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import { asset } from '$app/paths';
import { EngineError } from '$lib/engine/errors';
import { parseIndex, type PublishedDataset } from '$lib/engine/publication';

/** Address of the list of published datasets. */
export function adresseIndex(): string {
  return asset('/data/index.json');
}

/**
 * The published datasets; while the site is built, only those that its configuration prerenders, so that no other
 * is named in a page.
 * @throws an HTTP error in French
 */
export async function lisPublications(fetcher: typeof fetch): Promise<PublishedDataset[]> {
  let reponse: Response;
  try {
    reponse = await fetcher(adresseIndex(), { cache: 'no-cache' });
  } catch {
    error(503, {
      message: 'La liste des jeux de données n’a pas pu être lue : le serveur ne répond pas.',
      conseil: 'Vérifiez la connexion, puis rechargez la page.'
    });
  }
  if (!reponse.ok) {
    error(503, {
      message: 'La liste des jeux de données (data/index.json) n’est pas publiée.',
      conseil: 'Signalez-le à qui publie les données.'
    });
  }
  try {
    const publiees = parseIndex(await reponse.text());
    return building ? publiees.filter((jeu) => __JEUX_PRERENDUS__.includes(jeu.nom)) : publiees;
  } catch (cause) {
    if (cause instanceof EngineError) error(503, { message: cause.message, conseil: cause.conseil });
    throw cause;
  }
}
