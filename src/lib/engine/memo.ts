import type { Database, Parameter } from './database';

/**
 * A database whose answers are kept, for a data set that no longer changes: hundreds of sheets ask for the same
 * contract. Rows are shared between callers, who must not change them.
 */
export function memo(db: Database): Database {
  const reponses = new Map<string, Promise<object[]>>();
  return {
    query<T extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
      const cle = JSON.stringify([sql, parameters]);
      const connue = reponses.get(cle) ?? db.query(sql, parameters);
      reponses.set(cle, connue);
      return connue.then((lignes) => [...lignes] as T[]);
    }
  };
}
