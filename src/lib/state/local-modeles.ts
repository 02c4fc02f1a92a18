import type { DatasetEngine } from '$lib/engine/dataset-engine';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue } from '$lib/views/vues';
import { estTouchee, type Touches } from './local-vues';

type Tache<V extends NomDeVue> = () => Promise<ModeleEcrit<V>>;

/**
 * Runs every view on the engine, for every set of parameters of the dataset.
 *
 * @param engine with the tables of the portfolio loaded, which tell the parameters
 * @param touches only the models that these change; null for all
 * @param raconte how many models are done
 */
export async function calculeModeles(
  engine: DatasetEngine,
  dataVersion: string,
  touches: Touches | null,
  raconte: (faits: number, total: number) => void
): Promise<ModeleEcrit[]> {
  const taches: Tache<NomDeVue>[] = [];
  for (const vue of nomsDeVues) taches.push(...(await tachesDe(engine, dataVersion, vue, touches)));
  const ecrits: ModeleEcrit[] = [];
  for (const tache of taches) {
    raconte(ecrits.length, taches.length);
    ecrits.push(await tache());
  }
  return ecrits;
}

async function tachesDe<V extends NomDeVue>(
  engine: DatasetEngine,
  dataVersion: string,
  vue: V,
  touches: Touches | null
): Promise<Tache<V>[]> {
  const parametres = await registre[vue].parametres(engine);
  return parametres
    .filter((params) => touches === null || estTouchee(vue, params, touches))
    .map((params) => async () => {
      await engine.load(registre[vue].needs(params));
      return { vue, params, dataVersion, viewsVersion: VIEWS_VERSION, modele: await registre[vue].run(engine, params) };
    });
}
