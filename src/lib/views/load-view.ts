import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import { memo } from '$lib/engine/memo';
import type { TableName } from '$lib/schema/tables';
import { ecrisComparaison } from './ecrites/comparaison';
import type { RowsDeContrats } from './ecrites/ecrites';
import { ecrisSuivi } from './ecrites/suivi';
import { registre } from './registre';
import { lance } from './requete';
import { requetes } from './requetes';
import type { NomDeVue, Vues } from './vues';

/** What an engine gives to a computation. */
export type Moteur = Pick<DatasetEngine, 'query' | 'load' | 'put' | 'kept'>;

const rien: OnProgress = () => {};

/**
 * Loads what a view asks for, and nothing else. Where a table that is worked out from the facts is refused to the
 * reader, it is worked out here from those that are open.
 *
 * @param affiche the model of the same screen at another date, which lets expect what is asked for
 * @returns what of it is closed to the reader
 * @throws EngineError
 */
export async function chargeVue<V extends NomDeVue>(
  engine: Moteur,
  vue: V,
  params: Vues[V]['params'],
  avance: OnProgress = rien,
  affiche?: Vues[V]['modele']
): Promise<ClosedPart[]> {
  const { needs, suite, attendus } = registre[vue];
  const closed = await engine.load([...needs(params), ...((affiche && attendus?.(affiche)) ?? [])], avance);
  for (const refait of refaites(closed)) closed.push(...(await refais(engine, refait, avance)));
  if (suite) closed.push(...(await engine.load(await suite(engine.kept, params), avance)));
  return closed;
}

/** Tables whose refusal stands for the facts behind them: what else is then to be read. */
const FAITS = {
  suivi: ecrisTousLesSuivis(['suivi', 'alerte']),
  signal: ecrisTousLesSuivis(['signal', 'examen']),
  echeance: ecrisTousLesSuivis(['echeance', 'gain_discute']),
  aide_suivie: ecrisTousLesSuivis(['aide_suivie', 'aide_plan', 'aide_ecart']),
  demande: ecrisTousLesSuivis(['demande', 'demande_ej']),
  comparaison: ecrisToutesLesComparaisons
} as const;
type Refaite = keyof typeof FAITS;

const refaites = (closed: readonly ClosedPart[]): Refaite[] =>
  (Object.keys(FAITS) as Refaite[]).filter((table) => closed.some((part) => part.table === table));

const faites = new WeakMap<Moteur, Map<TableName, Promise<ClosedPart[]>>>();

function refais(engine: Moteur, table: Refaite, avance: OnProgress): Promise<ClosedPart[]> {
  const siennes = faites.get(engine) ?? new Map<TableName, Promise<ClosedPart[]>>();
  faites.set(engine, siennes);
  const connue = siennes.get(table) ?? FAITS[table](engine, avance);
  siennes.set(table, connue);
  connue.catch(() => siennes.delete(table));
  return connue;
}

function ecrisTousLesSuivis(refusees: readonly (keyof RowsDeContrats)[]) {
  return async (engine: Moteur, avance: OnProgress): Promise<ClosedPart[]> => {
    await engine.load([{ table: 'action', partitions: [] }]);
    const ids = (await lance(engine, requetes.contratsSuivis)).map(({ id }) => id);
    const { rows, closed } = await suivisDesContrats(engine, ids, avance);
    await engine.put(Object.fromEntries(refusees.map((table) => [table, rows[table]])));
    return closed;
  };
}

async function ecrisToutesLesComparaisons(engine: Moteur, avance: OnProgress): Promise<ClosedPart[]> {
  const closed = await engine.load([{ table: 'mesure' }], avance);
  const { comparaison } = await ecrisComparaison(withClosed(engine, closed));
  await engine.put({ comparaison });
  return closed;
}

/** Rows of the tables that are worked out of contracts, worked out from their facts, and what of these is closed. */
export async function suivisDesContrats(
  engine: Moteur,
  contrats: readonly string[],
  avance: OnProgress
): Promise<{ rows: RowsDeContrats; closed: ClosedPart[] }> {
  const closed: ClosedPart[] = [...(await engine.load([{ table: 'regle' }, { table: 'date_legale' }], avance))];
  for (const contrat of contrats) closed.push(...(await chargeVue(engine, 'contrat', { contrat }, avance)));
  return { rows: await ecrisSuivi(memo(withClosed(engine.kept, closed)), contrats), closed };
}
