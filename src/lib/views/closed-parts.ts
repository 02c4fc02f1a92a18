import { allOpen, withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { fermesDuContrat, nommeFermes } from './fermes';
import { registre } from './registre';
import type { NomDeVue, Vues } from './vues';

/** The closed parts that a view asks for: of a contract, its own folder and its members' GHT. */
async function fermesDeLaVue<V extends NomDeVue>(
  db: Database,
  closed: readonly ClosedPart[],
  vue: V,
  params: Vues[V]['params']
): Promise<ClosedPart[]> {
  const needs: readonly Need[] = closed.length === 0 ? [] : registre[vue].needs(params);
  const demandees = closed.filter(({ table, partition }) =>
    needs.some((need) => need.table === table && (need.partitions?.includes(partition) ?? true))
  );
  return 'contrat' in params ? fermesDuContrat(db, params.contrat, demandees) : demandees;
}

/**
 * Runs a view on what could be loaded: the model carries the names of what is closed to the reader.
 *
 * @param closed what the loads of this view could not have
 * @throws AccessRefused for the screens of a contract whose own folder is closed: without it there is nothing to say
 */
export async function lanceVue<V extends NomDeVue>(
  db: Database,
  closed: readonly ClosedPart[],
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  const siennes = await fermesDeLaVue(db, closed, vue, params);
  if ('contrat' in params) allOpen(siennes.filter(({ partition }) => partition === params.contrat));
  return lanceFermee(db, siennes, vue, params);
}

/** Runs a view that says itself what is closed of it. */
export async function lanceFermee<V extends NomDeVue>(
  db: Database,
  closed: readonly ClosedPart[],
  vue: V,
  params: Vues[V]['params']
): Promise<Vues[V]['modele']> {
  const modele = await registre[vue].run(withClosed(db, closed), params);
  return avecFermes(modele, await nommeFermes(db, closed));
}

/** A model with the names of what is closed of it, each once. */
export function avecFermes<M extends object>(modele: M, fermes: readonly string[]): M {
  return fermes.length === 0 ? modele : { ...modele, fermes: [...new Set(fermes)] };
}
