import type { Database, Parameter } from './database';

const gardees = new WeakSet<Database>();

/**
 * A database whose answers are kept, for a data set that no longer changes: hundreds of sheets ask for the same
 * contract. Rows are shared between callers, who must not change them.
 */
export function memo(db: Database): Database {
  const reponses = new Map<string, Promise<object[]>>();
  const gardee: Database = {
    query<T extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
      const cle = JSON.stringify([sql, parameters]);
      const connue = reponses.get(cle) ?? db.query(sql, parameters);
      reponses.set(cle, connue);
      return connue.then((lignes) => [...lignes] as T[]);
    },
    ...(db.closed && { closed: db.closed })
  };
  gardees.add(gardee);
  return gardee;
}

/**
 * A computation from a database that is made once for the same parameters where answers are kept (`memo`), each time
 * elsewhere: the sheets of a contract all start from the same study of it. Callers share it and must not change it.
 */
export function partage<P extends readonly unknown[], T>(
  calcule: (db: Database, ...parametres: P) => Promise<T>
): (db: Database, ...parametres: P) => Promise<T> {
  const valeurs = new WeakMap<Database, Map<string, Promise<T>>>();
  return (db, ...parametres) => {
    if (!gardees.has(db)) return calcule(db, ...parametres);
    const siennes = valeurs.get(db) ?? new Map<string, Promise<T>>();
    valeurs.set(db, siennes);
    const cle = JSON.stringify(parametres);
    const valeur = siennes.get(cle) ?? calcule(db, ...parametres);
    siennes.set(cle, valeur);
    return valeur;
  };
}
