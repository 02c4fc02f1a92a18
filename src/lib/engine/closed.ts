import type { TableName } from '$lib/schema/tables';
import { tablesEcrites } from '$lib/schema/tables-ecrites';
import type { ClosedPart, Database } from './database';
import { AccessRefused } from './errors';
import type { ManifestFile } from './manifest';

/**
 * Waits for files: a refused partition closes what it holds and nothing else, and what is worked out from the facts can
 * be worked out from those that are open.
 *
 * @returns the parts that are closed, in the order of the files
 * @throws what any other failure throws, and the refusal of another file of the whole dataset
 */
export async function arrivals<
  N extends { file: Pick<ManifestFile, 'partition' | 'chemin'>; tables: readonly TableName[] }
>(needed: readonly N[], arrival: (needed: N) => Promise<void>): Promise<ClosedPart[]> {
  const parts = await Promise.all(
    needed.map(async (un): Promise<ClosedPart[]> => {
      try {
        await arrival(un);
        return [];
      } catch (cause) {
        const { partition, chemin: fichier } = un.file;
        const refait = un.tables.every((table) => table in tablesEcrites);
        if (!(cause instanceof AccessRefused) || (partition === null && !refait)) throw cause;
        return un.tables.map((table) => ({ table, partition: partition ?? '', fichier }));
      }
    })
  );
  return parts.flat();
}

/** Says that nothing that was asked for is closed. @throws AccessRefused of the first closed part */
export function allOpen(closed: readonly ClosedPart[]): void {
  const [first] = closed;
  if (first) throw new AccessRefused(first.fichier);
}

/** The same database, which says what of it is closed. */
export function withClosed(db: Database, closed: readonly ClosedPart[]): Database {
  return closed.length === 0 ? db : { query: (sql, parameters) => db.query(sql, parameters), closed };
}
