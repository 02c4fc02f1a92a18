import type { TableName } from '$lib/schema/tables';
import type { Database, Parameter } from './database';

/** Answers by question: the SQL, then its parameters. */
type Reponses = Map<string, Promise<object[]>>;

const gardees = new WeakMap<Database, Reponses>();

/**
 * A database whose answers are kept, for a data set that no longer changes: hundreds of sheets ask for the same
 * contract. Rows are shared between callers, who must not change them. What fails is asked again.
 */
export function memo(db: Database, reponses: Reponses = new Map()): Database {
  const gardee: Database = {
    query<T extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> {
      const cle = `${sql}\0${JSON.stringify(parameters)}`;
      const connue = reponses.get(cle) ?? db.query(sql, parameters);
      reponses.set(cle, connue);
      connue.catch(() => reponses.delete(cle));
      return connue.then((lignes) => [...lignes] as T[]);
    },
    ...(db.closed && { closed: db.closed })
  };
  gardees.set(gardee, reponses);
  return gardee;
}

/** Another memo of the database behind `gardee` once these tables have changed: it keeps the answers that read others. */
export function memoApres(db: Database, gardee: Database, changees: readonly TableName[]): Database {
  const lisent = new RegExp(String.raw`\b(?:${changees.join('|')})\b`);
  const reponses = [...(gardees.get(gardee) ?? [])].filter(([question]) => !lisent.test(question));
  return memo(db, new Map(reponses));
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
