import { page } from '$app/state';
import { chargeModele } from '$lib/dataset/model';
import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';

/**
 * The templates that the dataset of the page gives for this pack; none when they cannot be read, as in a version
 * published before there were any: the pack is then composed by hand.
 */
export async function modelesDuJeu({ jeu, modele }: NomDeComposition): Promise<readonly ModeleDeDossier[]> {
  const publication = page.data.publications?.find(({ nom }) => nom === jeu);
  if (publication === undefined) return [];
  try {
    const { modeles } = await chargeModele(fetch, publication, 'modeles', {});
    return modeles.filter(({ base, code }) => base === modele && code !== base);
  } catch {
    return [];
  }
}
