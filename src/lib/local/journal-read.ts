import type { PublishedDataset } from '$lib/engine/publication';
import { readSmallTables } from '$lib/engine/small-table';
import { TABLES_DU_JOURNAL } from '$lib/importers/journal/tables';
import { tablesParContrat, type TableName, type TableRows } from '$lib/schema/tables';
import { racineDe } from './local.svelte';
import { lignesDuContrat } from './units';

const DU_CONTRAT: ReadonlySet<TableName> = new Set(tablesParContrat);

/**
 * A published contract as the form of an entry reads it, without waiting for the engine, which only tells what a line
 * leads to.
 * @throws EngineError
 */
export async function lisSansMoteur(
  publication: PublishedDataset,
  contrat: string,
  signal: AbortSignal
): Promise<TableRows> {
  const besoins = TABLES_DU_JOURNAL.map((table) =>
    DU_CONTRAT.has(table) ? { table, partitions: [contrat] } : { table }
  );
  return lignesDuContrat(await readSmallTables(racineDe(publication), besoins, signal), contrat);
}
