import type { Database } from '$lib/engine/database';
import { gardeColonnes } from '$lib/importers/contrat/colonnes-absentes';
import type { ImportResult } from '$lib/importers/types';
import { lisContrat } from './read-partitions';

/** Results whose workbooks lack optional columns, with what the dataset on the screen has in them. */
export async function avecColonnesPubliees(db: Database, resultats: readonly ImportResult[]): Promise<ImportResult[]> {
  const completes: ImportResult[] = [];
  for (const resultat of resultats) {
    const { rows, colonnesAbsentes = {} } = resultat;
    let gardees = rows;
    if (Object.keys(colonnesAbsentes).length > 0) {
      for (const { id } of rows.contrat ?? []) {
        gardees = gardeColonnes(gardees, colonnesAbsentes, await lisContrat(db, id));
      }
    }
    completes.push({ ...resultat, rows: gardees });
  }
  return completes;
}
