import type { Database } from '$lib/engine/database';
import { gardeColonnes } from '$lib/importers/contrat/colonnes-absentes';
import type { ImportResult } from '$lib/importers/types';
import type { TableRows } from '$lib/schema/tables';
import { lisComptes, lisContrat } from './read-partitions';

/** What the dataset holds of the accounts of a workbook of hospitals. */
async function comptesPublies(db: Database, { compte = [], transmission = [] }: TableRows): Promise<TableRows> {
  const ejs = [...new Set([...compte, ...transmission].map(({ ej }) => ej))];
  return {
    compte: await lisComptes(db, 'compte', ejs),
    transmission: await lisComptes(db, 'transmission', ejs)
  };
}

/** Results whose workbooks lack optional columns, with what the dataset on the screen has in them. */
export async function avecColonnesPubliees(db: Database, resultats: readonly ImportResult[]): Promise<ImportResult[]> {
  const completes: ImportResult[] = [];
  for (const resultat of resultats) {
    const { rows, colonnesAbsentes = {} } = resultat;
    let gardees = rows;
    if (Object.keys(colonnesAbsentes).length > 0) {
      const contrats = rows.contrat ?? [];
      for (const { id } of contrats) gardees = gardeColonnes(gardees, colonnesAbsentes, await lisContrat(db, id));
      if (contrats.length === 0) gardees = gardeColonnes(gardees, colonnesAbsentes, await comptesPublies(db, rows));
    }
    completes.push({ ...resultat, rows: gardees });
  }
  return completes;
}
