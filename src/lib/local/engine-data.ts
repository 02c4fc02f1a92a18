import { QueryFailed } from '$lib/engine/errors';
import type { DonneesLocales } from '$lib/engine/wasm';
import { donneesLocales } from './local.svelte';
import { lisLocales } from './store';
import { surcoucheDe } from './overlay';

/**
 * The local data that the engine has to hold for the pages of a version; null when they show the published ones.
 *
 * @param racine address of the version's folder: `…/<jeu>/<dataVersion>/`
 * @throws QueryFailed when they are no longer on this computer
 */
export async function localesDuMoteur(racine: string): Promise<DonneesLocales | null> {
  const [dataVersion, nom] = racine.split('/').filter(Boolean).reverse();
  if (nom === undefined || dataVersion === undefined) return null;
  const entete = await donneesLocales.pour({ nom, dataVersion });
  if (!entete) return null;
  const locales = await lisLocales(entete.id);
  if (locales === 'abimees') {
    donneesLocales.abimees(nom);
    throw new QueryFailed(
      'Les données locales de ce poste ne peuvent plus être lues\u00a0: elles sont mises de côté.',
      'La page montre les données publiées\u00a0; importez de nouveau les fichiers, ou retirez-les depuis le bandeau.'
    );
  }
  if (!locales) {
    donneesLocales.perdues(nom);
    throw new QueryFailed(
      'Les données locales ne sont plus sur ce poste\u00a0: elles ont été retirées dans un autre onglet.',
      'Rechargez la page pour voir les données publiées, ou importez de nouveau les fichiers.'
    );
  }
  return { id: entete.id, surcouche: surcoucheDe(locales) };
}
