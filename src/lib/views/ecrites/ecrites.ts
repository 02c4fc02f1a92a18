import type { Database } from '$lib/engine/database';
import type { TableEcrite, TableRows } from '$lib/schema/tables';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { ecrisComparaison } from './comparaison';
import { ecrisSuivi } from './suivi';

/** Rows of the tables that are worked out from the others. */
export type RowsEcrites = Required<Pick<TableRows, TableEcrite>>;

/**
 * The tables that views read of others, worked out from every fact with the rules.
 * @param db with all the tables that producers give
 */
export async function ecrisTables(db: Database): Promise<RowsEcrites> {
  const contrats = await lance(db, requetes.contratsSuivis);
  return {
    ...(await ecrisComparaison(db)),
    ...(await ecrisSuivi(
      db,
      contrats.map(({ id }) => id)
    ))
  };
}
