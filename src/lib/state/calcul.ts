import { openDataset } from '$lib/engine/wasm';
import { registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';

/**
 * Runs a view on the engine of the browser.
 * @param racine address of the dataset's version folder, with its final `/`
 */
export async function calcule<V extends NomDeVue>(
  racine: string,
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  const engine = await openDataset(racine);
  await engine.load(registre[vue].needs(params));
  return registre[vue].run(engine, params);
}
