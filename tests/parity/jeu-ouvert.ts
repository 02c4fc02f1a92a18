import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import { memo } from '$lib/engine/memo';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableName, type TableRows } from '$lib/schema/tables';
import type { Moteur } from '$lib/views/load-view';
import { retraitsDesEcrites, type Ecrites } from '$lib/local/written-rows';
import { ecrisComparaison } from '$lib/views/ecrites/comparaison';
import type { RowsEcrites } from '$lib/views/ecrites/ecrites';
import { alertesDesEntites } from '$lib/views/alertes/ecrites';
import { entitesHorsContrat } from '$lib/views/ecrites/entites';
import { ecrisSuivi } from '$lib/views/ecrites/suivi';
import { ecrisVeille } from '$lib/views/ecrites/veille';
import { lisLignes } from '$lib/local/read-partitions';
import { lance } from '$lib/views/requete';
import { requetes } from '$lib/views/requetes';

/** Works out the tables that no producer gives from the facts of a database, in place of what it holds of them. */
export async function ecrisDans(db: NativeDatabase, closed: readonly ClosedPart[] = []): Promise<RowsEcrites> {
  const facts = memo(withClosed(db, closed));
  const contrats = await lance(facts, requetes.contratsSuivis);
  const [jeu] = await lisLignes(facts, 'jeu');
  const suivis = await ecrisSuivi(
    facts,
    contrats.map(({ id }) => id)
  );
  const membres = entitesHorsContrat(
    {
      etablissement: await lisLignes(facts, 'etablissement'),
      contrat: await lisLignes(facts, 'contrat'),
      contrat_perimetre: await lisLignes(facts, 'contrat_perimetre'),
      suivi: suivis.suivi
    },
    jeu?.donnees_au ?? ''
  );
  const ecrites: RowsEcrites = {
    ...(await ecrisComparaison(facts)),
    ...(await alertesDesEntites(facts, membres)),
    veille: ecrisVeille(await lisLignes(facts, 'compte'), {
      au: jeu?.donnees_au ?? '',
      jours: await lisLignes(facts, 'date_legale')
    }),
    ...suivis
  };
  for (const [table, lignes] of Object.entries(ecrites)) {
    await db.query(`DELETE FROM ${table}`);
    await db.append(table as TableName, lignes);
  }
  return ecrites;
}

/** A dataset on the native engine, as the pipeline publishes it. */
export async function ouvreJeuDEssai(rows: TableRows, closed: readonly ClosedPart[] = []): Promise<NativeDatabase> {
  const db = await NativeDatabase.open();
  await db.fill(rows, tableNames);
  await ecrisDans(db, closed);
  return db;
}

/** The engine of a computation, where everything is loaded already and nothing is closed but what is said to be. */
export function moteurDe(db: NativeDatabase, closed: readonly ClosedPart[] = []): Moteur {
  let kept = memo(db);
  return {
    get kept() {
      return kept;
    },
    query: <T extends object>(...demande: Parameters<NativeDatabase['query']>) => db.query<T>(...demande),
    load: (needs) => Promise.resolve(closed.filter(({ table }) => needs.some((need) => need.table === table))),
    put: async (rows) => {
      for (const table of tableNames) await db.append(table, rows[table] ?? []);
      kept = memo(db);
    }
  };
}

/** Puts what was worked out anew in the place of what was written. */
export async function remplaceEcrites(db: NativeDatabase, ecrites: Ecrites): Promise<void> {
  for (const { table, colonnes, valeurs } of retraitsDesEcrites(ecrites)) {
    for (const valeur of valeurs) await db.query(`DELETE FROM ${table} WHERE ${colonnes[0] ?? ''} = $1`, valeur);
  }
  await moteurDe(db).put(ecrites.rows);
}
