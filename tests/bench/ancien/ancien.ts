import { createStore, setMany } from 'idb-keyval';
import { announce, parseIndex } from '$lib/engine/publication';
import { closeDataset, layLocal, openDataset } from '$lib/engine/wasm';
import type { DatasetEngine } from '$lib/engine/dataset-engine';
import { lisFichier } from '$lib/importers/fichier';
import { sourceDeFichier } from '$lib/importers/lecture/source';
import { tableNames } from '$lib/schema/tables';
import { compose, surcoucheDe, type Pose } from '$lib/local/overlay';
import { estTouchee, touchesDe, type Touches } from '$lib/local/touched-views';
import { cheminDuModele } from '$lib/views/model-path';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';

/** What the former way costs, in milliseconds, and how many models it wrote. */
export interface MesureAncienne {
  duree: number;
  modeles: number;
}

declare global {
  interface Window {
    ancienneFacon: (jeu: string, classeur: number[]) => Promise<MesureAncienne>;
  }
}

const TOUT = tableNames.map((table) => ({ table }));

/** The comparison, which is not measured: it leaves the engine started and its tables loaded, as it used to. */
async function compare(engine: DatasetEngine, bytes: Uint8Array): Promise<Pose> {
  const arrivees = await lisFichier(sourceDeFichier(new File([new Uint8Array(bytes)], 'gros.xlsx')));
  const [resultat] = arrivees.flatMap((arrivee) => (arrivee.genre === 'lu' ? [arrivee.resultat] : []));
  if (!resultat) throw new Error('le classeur du banc n’est pas reconnu');
  await engine.load(TOUT);
  return compose(engine, null, [resultat.rows]);
}

async function tachesDe<V extends NomDeVue>(
  engine: DatasetEngine,
  vue: V,
  touches: Touches
): Promise<(() => Promise<readonly [string, Vues[V]['modele']]>)[]> {
  return (await registre[vue].parametres(engine))
    .filter((params) => estTouchee(vue, params, touches))
    .map((params) => async () => [cheminDuModele(vue, params), await registre[vue].run(engine, params)] as const);
}

/** The import as it was: every table of every contract loaded, then each model from the rows, one after another. */
window.ancienneFacon = async (jeu, classeur) => {
  const publications = parseIndex(await (await fetch('/data/index.json')).text());
  announce(publications);
  const version = publications.find(({ nom }) => nom === jeu)?.dataVersion ?? '';
  const engine = await openDataset(`/data/${jeu}/${version}/`);
  const pose = await compare(engine, new Uint8Array(classeur));
  const debut = performance.now();
  await layLocal(engine, { id: 'banc', surcouche: surcoucheDe(pose.locales) });
  const touches = await touchesDe(engine, pose.portee);
  const taches: (() => Promise<readonly [string, unknown]>)[] = [];
  for (const vue of nomsDeVues) taches.push(...(await tachesDe(engine, vue, touches)));
  const modeles: [string, unknown][] = [];
  for (const tache of taches) modeles.push([...(await tache())]);
  await setMany(modeles, createStore('banc', 'ancien'));
  const duree = performance.now() - debut;
  closeDataset();
  return { duree, modeles: modeles.length };
};
