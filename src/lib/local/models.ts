import type { Database } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import { memo } from '$lib/engine/memo';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue } from '$lib/views/vues';
import { besoinsDuRecalcul, type Moteur } from './needs';
import { Reprises, type LisEcrit } from './recompute';
import { estTouchee, type Touches } from './touched-views';

type Tache<V extends NomDeVue> = () => Promise<ModeleEcrit<V>>;

export interface Suivi {
  avance: OnProgress;
  /** How many models are done. */
  raconte: (faits: number, total: number) => void;
}

/**
 * The models that local data change, from an engine that holds them: only their own rows are loaded, each contract is
 * read and studied once, and what was written before is taken as it is wherever nothing of it changes.
 *
 * @param ecrit gives a model written before these data, null where there is none to be read
 */
export async function recalculeModeles(
  engine: Moteur,
  dataVersion: string,
  touches: Touches,
  ecrit: LisEcrit,
  { avance, raconte }: Suivi
): Promise<ModeleEcrit[]> {
  const closed = await besoinsDuRecalcul(engine, touches, avance);
  const db = memo(engine);
  const reprises = new Reprises({ db, engine, closed }, touches, ecrit);
  const taches: Tache<NomDeVue>[] = [];
  for (const vue of nomsDeVues) taches.push(...(await tachesDe(db, dataVersion, vue, touches, reprises)));
  const ecrits: ModeleEcrit[] = [];
  for (const tache of taches) {
    raconte(ecrits.length, taches.length);
    ecrits.push(await tache());
  }
  return ecrits;
}

async function tachesDe<V extends NomDeVue>(
  db: Database,
  dataVersion: string,
  vue: V,
  touches: Touches,
  reprises: Reprises
): Promise<Tache<V>[]> {
  const parametres = await registre[vue].parametres(db);
  return parametres
    .filter((params) => estTouchee(vue, params, touches))
    .map((params) => async () => {
      const modele = await reprises.modele(vue, params);
      return { vue, params, dataVersion, viewsVersion: VIEWS_VERSION, modele };
    });
}
