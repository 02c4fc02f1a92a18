import type { PublishedDataset } from '$lib/engine/publication';
import type { Row } from '$lib/schema/tables';
import { racineDe } from '$lib/local/local.svelte';
import { code } from '$lib/engine/on-demand';

/**
 * The levers of a published dataset, for a blank workbook; read without the engine.
 * @throws EngineError
 */
export async function lisLeviers(publication: PublishedDataset): Promise<Row<'levier'>[]> {
  const { readSmallTable } = await code(import('$lib/engine/small-table'));
  return readSmallTable(racineDe(publication), 'levier', new AbortController().signal);
}
