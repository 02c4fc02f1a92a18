import { invalidate } from '$app/navigation';
import { parseIndex, type PublishedDataset } from '$lib/engine/publication';
import { relis } from './model';
import { adresseIndex, lisPublications } from '$lib/state/publications';

const cle = (jeu: PublishedDataset) => `${jeu.nom} ${jeu.dataVersion} ${jeu.viewsVersion} ${jeu.empreintes.ligne}`;

/** Whether two lists name the same versions of the same datasets. */
export function memesPublications(a: readonly PublishedDataset[], b: readonly PublishedDataset[]): boolean {
  const [gauche, droite] = [a, b].map((jeux) => jeux.map(cle).sort().join('\n'));
  return gauche === droite;
}

/**
 * One request, after the page is shown: when other data are published than those of the page, the page takes them.
 * Without network, or when what it shows does not come in that version, the page stays as it is.
 */
export async function rafraichit(affichees: readonly PublishedDataset[]): Promise<void> {
  try {
    // What says nothing new is not checked: the page that has just come has no need of what checks.
    const reponse = await fetch(adresseIndex(), { cache: 'no-cache' });
    if (!reponse.ok || memesPublications(affichees, parseIndex(await reponse.text()))) return;
    const publiees = await lisPublications(fetch);
    await relis(publiees);
  } catch {
    return;
  }
  const index = new URL(adresseIndex(), location.href).pathname;
  await invalidate((url) => url.pathname === index);
}
