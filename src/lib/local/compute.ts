import { openDataset } from '$lib/engine/wasm';
import type { Epingle } from '$lib/format/pinned-address';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { annonceAttente } from '$lib/state/waiting';
import { registre } from '$lib/views/registre';
import { chargeVue } from '$lib/views/load-view';
import { lanceVue } from '$lib/views/closed-parts';
import { SansVersionAnterieure, versionAnterieure } from './earlier-version';
import { localesDuMoteur } from './engine-data';

// Everything that needs the engine stands behind this one module: were it reached by more dynamic imports, the build
// would put the engine in the file that every page loads.
export { lisPaquet } from './package';
export { appreteSaisie, lisPourSaisie, poseJournal } from './journal-apply';
export { garde, prepare } from './prepare';
export { lisEtablissementPourClasseur, lisPourClasseur } from './workbook';
export { closeDataset } from '$lib/engine/wasm';

/**
 * Starts the engine and loads what a view asks for, where the reader is about to ask for it: nothing is said of how far
 * it is, nor of what fails, which the question itself will say.
 */
export async function apprete<V extends NomDeVue>(
  racine: string,
  vue: V,
  params: Vues[V]['params'],
  affiche: Vues[V]['modele']
): Promise<void> {
  try {
    const engine = await openDataset(racine, () => {}, await localesDuMoteur(racine));
    await chargeVue(engine, vue, params, () => {}, affiche);
  } catch {
    // Asked again by the question itself.
  }
}

/**
 * Runs a view on the engine of the browser, with the local data that its page shows, saying how far its downloads are.
 * @param racine address of the dataset's version folder, with its final `/`
 * @param affiche the model of the same screen at another date, when there is one
 * @throws EngineError
 */
export async function calcule<V extends NomDeVue>(
  racine: string,
  vue: V,
  params: Vues[V]['params'],
  affiche?: Vues[V]['modele']
): Promise<Vues[V]['modele']> {
  const attente = annonceAttente();
  try {
    const locales = await localesDuMoteur(racine);
    const engine = await openDataset(racine, attente.avance, locales);
    const { versionNommee, versionDArrivee } = registre[vue];
    const [depart, arrivee] = [versionNommee?.(params) ?? null, versionDArrivee?.(params) ?? null];
    if ((depart ?? arrivee) !== null && locales !== null) throw new SansVersionAnterieure();
    const lis = (epingle: Epingle | null) =>
      epingle === null
        ? undefined
        : versionAnterieure({ racine, engine }, epingle, { vue, params, avance: attente.avance });
    const [closed, anterieure, fin] = await Promise.all([
      arrivee === null ? chargeVue(engine, vue, params, attente.avance, affiche) : [],
      lis(depart),
      lis(arrivee)
    ]);
    return await lanceVue(fin ?? engine.kept, closed, vue, params, anterieure);
  } finally {
    attente.fin();
  }
}
