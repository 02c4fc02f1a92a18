import type { ClosedPart, Database } from './database';
import { AccessRefused } from './errors';
import type { ManifestFile } from './manifest';

/**
 * Waits for files: a refused partition closes what it holds and nothing else.
 *
 * @returns the parts that are closed, in the order of the files
 * @throws what any other failure throws, and the refusal of a table that comes in one file
 */
export async function arrivals<F extends Pick<ManifestFile, 'table' | 'partition' | 'chemin'>>(
  files: readonly F[],
  arrival: (file: F) => Promise<void>
): Promise<ClosedPart[]> {
  const parts = await Promise.all(
    files.map(async (file): Promise<ClosedPart[]> => {
      try {
        await arrival(file);
        return [];
      } catch (cause) {
        const { table, partition, chemin: fichier } = file;
        if (!(cause instanceof AccessRefused) || partition === null) throw cause;
        return [{ table, partition, fichier }];
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
