import type { OnProgress } from '$lib/engine/dataset-engine';
import type { PublishedDataset } from '$lib/engine/publication';
import { closeDataset, layLocal, openDataset } from '$lib/engine/wasm';
import { tableNames, type TableRows } from '$lib/schema/tables';
import type { ModeleEcrit } from '$lib/views/vues';
import { calculeModeles } from './local-modeles';
import { localesGardees } from './local-pose';
import { lisLignes } from './local-lecture';
import { surcoucheDe } from './local-surcouche';
import { racineDe } from './modele';

interface Suivi {
  avance: OnProgress;
  raconte: (faits: number, total: number) => void;
}

/** A dataset to publish: its tables and its models, whatever version they were computed under. */
export interface PaquetLu {
  nom: string;
  rows: TableRows;
  modeles: ModeleEcrit[];
}

/**
 * The dataset with the local data of this computer, to be published: every table and every model, the dataset under
 * its own title. The engine is ended afterwards, since what it holds is no longer what pages show.
 *
 * @throws EngineError
 */
export async function lisPaquet(publication: PublishedDataset, { avance, raconte }: Suivi): Promise<PaquetLu> {
  const gardees = await localesGardees(publication);
  const engine = await openDataset(racineDe(publication), avance);
  try {
    if (gardees) {
      await layLocal(engine, { id: 'paquet', surcouche: surcoucheDe(gardees.locales, { marque: false }) });
    }
    await engine.load(
      tableNames.map((table) => ({ table })),
      avance
    );
    const rows: TableRows = {};
    for (const table of tableNames) Object.assign(rows, { [table]: await lisLignes(engine, table) });
    const modeles = await calculeModeles(engine, publication.dataVersion, null, raconte);
    return { nom: publication.nom, rows, modeles };
  } finally {
    closeDataset();
  }
}
