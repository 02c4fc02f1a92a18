import { allOpen, withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { tablesParContrat, type TableName } from '$lib/schema/tables';
import { fermesDuContrat, nommeFermes } from './fermes';
import { registre } from './registre';
import type { NomDeVue, Vues } from './vues';

/** The facts that stand behind the tables worked out from them, which are read where these are refused. */
const DU_SUIVI: readonly TableName[] = [...tablesParContrat, 'compte', 'transmission', 'notification'];
const DERRIERE: Partial<Record<TableName, readonly TableName[]>> = {
  suivi: DU_SUIVI,
  aide_suivie: DU_SUIVI,
  comparaison: ['mesure']
};

/** The closed parts that a view asks for: of a contract, its own folder and its members' GHT. */
async function fermesDeLaVue<V extends NomDeVue>(
  db: Database,
  closed: readonly ClosedPart[],
  vue: V,
  params: Vues[V]['params']
): Promise<ClosedPart[]> {
  if (closed.length === 0) return [];
  const { needs, suite } = registre[vue];
  const siens: Need[] = [...needs(params), ...(suite ? await suite(db, params) : [])];
  const faits = siens.flatMap(({ table }): Need[] => (DERRIERE[table] ?? []).map((fait) => ({ table: fait })));
  const demandees = closed.filter(({ table, partition }) =>
    [...siens, ...faits].some((need) => need.table === table && (need.partitions?.includes(partition) ?? true))
  );
  return 'contrat' in params ? fermesDuContrat(db, params.contrat, demandees) : demandees;
}

/**
 * Runs a view on what could be loaded: the model carries the names of what is closed to the reader.
 *
 * @param closed what the loads of this view could not have
 * @param anterieure a version published before, where the parameters name one
 * @throws AccessRefused for the screens of a contract whose own folder is closed: without it there is nothing to say
 */
export async function lanceVue<V extends NomDeVue>(
  db: Database,
  closed: readonly ClosedPart[],
  vue: V,
  params: Vues[V]['params'],
  anterieure?: Database
): Promise<Vues[V]['modele']> {
  const siennes = await fermesDeLaVue(db, closed, vue, params);
  if ('contrat' in params) allOpen(siennes.filter(({ partition }) => partition === params.contrat));
  const modele = await registre[vue].run(withClosed(db, siennes), params, anterieure);
  return avecFermes(modele, await nommeFermes(db, siennes));
}

/** A model with the names of what is closed of it, each once. */
export function avecFermes<M extends object>(modele: M, fermes: readonly string[]): M {
  return fermes.length === 0 ? modele : { ...modele, fermes: [...new Set(fermes)] };
}
