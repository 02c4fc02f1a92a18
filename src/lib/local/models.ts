import type { ClosedPart } from '$lib/engine/database';
import type { Database } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { chargeVue, type Moteur } from '$lib/views/load-view';
import { lanceVue } from '$lib/views/closed-parts';
import { estTouchee, type Touches } from './touched-views';

export interface Suivi {
  avance: OnProgress;
  /** How many models are done. */
  raconte: (faits: number, total: number) => void;
  /** Whether what is computed is already no longer what stands: it is given up, and taken again. */
  depasse?: () => boolean;
  /** Aborted when the reader gives up: no engine is opened any more, and nothing is kept. */
  signal: AbortSignal;
}

/** What is being computed is no longer what stands. */
export class Depasse extends Error {}

/**
 * The models that local data change, from an engine that holds them, worked-out tables included: what they ask for is
 * loaded, then each question is asked once.
 * @throws Depasse
 */
export async function recalculeModeles(
  engine: Moteur,
  touches: Touches,
  { avance, raconte, depasse, signal }: Suivi
): Promise<ModeleEcrit[]> {
  const vers = [];
  for (const vue of nomsDeVues) {
    if (depasse?.()) throw new Depasse();
    vers.push(...(await versDe(engine, vue, touches, avance)));
  }
  const db = engine.kept;
  const ecrits: ModeleEcrit[] = [];
  for (const un of vers) {
    signal.throwIfAborted();
    if (depasse?.()) throw new Depasse();
    raconte(ecrits.length, vers.length);
    ecrits.push(await ecrit(db, un));
  }
  return ecrits;
}

interface Vers<V extends NomDeVue> {
  vue: V;
  params: Vues[V]['params'];
  closed: readonly ClosedPart[];
}

/** What is to be computed of a view, with what each of its models asks for loaded. */
async function versDe<V extends NomDeVue>(
  engine: Moteur,
  vue: V,
  touches: Touches,
  avance: OnProgress
): Promise<Vers<V>[]> {
  const parametres = await registre[vue].parametres(engine.kept);
  const changes = parametres.filter((params) => estTouchee(vue, params, touches));
  return Promise.all(
    changes.map(async (params) => ({ vue, params, closed: await chargeVue(engine, vue, params, avance) }))
  );
}

async function ecrit<V extends NomDeVue>(db: Database, vers: Vers<V>): Promise<ModeleEcrit> {
  const { vue, params, closed } = vers;
  return { vue, params, viewsVersion: VIEWS_VERSION, modele: await lanceVue(db, closed, vue, params) };
}
