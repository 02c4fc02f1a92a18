import type { Database, Parameter } from '$lib/engine/database';
import type { Column, RowOf } from '$lib/schema/table';

type Colonnes = Readonly<Record<string, Pick<Column, 'type' | 'nullable' | 'valeurs'>>>;

/** One SQL file and the columns that it gives; a test holds the two together with the engine's own description. */
export interface Requete<C extends Colonnes = Colonnes> {
  readonly sql: string;
  readonly colonnes: C;
}

export type LigneDe<R extends Requete> = RowOf<{
  doc: string;
  cle: [];
  colonnes: { [K in keyof R['colonnes']]: R['colonnes'][K] & { doc: string } };
}>;

/** Declares the result of a query beside its SQL, keeping literal types. */
export function requete<const C extends Colonnes>(sql: string, colonnes: C): Requete<C> {
  return { sql, colonnes };
}

/** Runs a declared query. */
export function lance<R extends Requete>(
  db: Database,
  question: R,
  parameters: readonly Parameter[] = []
): Promise<LigneDe<R>[]> {
  return db.query<LigneDe<R>>(question.sql, parameters);
}
