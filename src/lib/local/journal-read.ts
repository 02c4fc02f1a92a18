import type { PublishedDataset } from '$lib/engine/publication';
import { readSmallTables } from '$lib/engine/small-table';
import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import { tablesParContrat, type TableName, type TableRows } from '$lib/schema/tables';
import { racineDe } from './local.svelte';
import { lignesDuContrat } from './units';

/** What the form of an entry reads of a contract. */
const LUES: readonly (keyof TablesDuJournal)[] = [
  ...(['contrat', 'jalon', 'jalon_revision', 'action', 'action_point', 'revue', 'decision'] as const),
  ...(['gain', 'gain_palier', 'contrat_point'] as const)
];

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
  const besoins = LUES.map((table) => (DU_CONTRAT.has(table) ? { table, partitions: [contrat] } : { table }));
  return lignesDuContrat(await readSmallTables(racineDe(publication), besoins, signal), contrat);
}
