import { withClosed } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import { memo } from '$lib/engine/memo';
import type { Need } from '$lib/engine/manifest';
import type { Row, TableName } from '$lib/schema/tables';
import { ecrisComparaison } from './ecrites/comparaison';
import type { RowsDeContrats } from './ecrites/ecrites';
import { alertesDesEntites, type AlertesDesEntites } from './alertes/ecrites';
import { comptesDesEjs } from './contrat/dossier';
import { DES_ENTITES, entitesHorsContrat, questionsDesEntites } from './ecrites/entites';
import { ecrisSuivi } from './ecrites/suivi';
import { lisEntete } from './lecture';
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
  const closed = await charge(engine, [...needs(params), ...((affiche && attendus?.(affiche)) ?? [])], avance);
  if (suite) closed.push(...(await engine.load(await suite(engine.kept, params), avance)));
  return closed;
}

async function charge(engine: Moteur, needs: readonly Need[], avance: OnProgress): Promise<ClosedPart[]> {
  const closed = await engine.load(needs, avance);
  for (const refait of refaites(closed)) closed.push(...(await refais(engine, refait, avance)));
  return closed;
}

/** Tables whose refusal stands for the facts behind them: what else is then to be read. */
const FAITS = {
  suivi: ecrisTousLesSuivis(['suivi', 'alerte']),
  signal: ecrisTousLesSuivis(['signal', 'examen']),
  examen_ej: ecrisToutesLesEntites,
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

async function ecrisToutesLesEntites(engine: Moteur, avance: OnProgress): Promise<ClosedPart[]> {
  const { rows, closed } = await alertesHorsContrat(engine, {}, avance);
  await engine.put({ ...rows });
  return closed;
}

/**
 * Alerts of the hospitals that no contract has examined, worked out from their facts, and what of these is closed.
 * @param choix.parmi hospitals that are asked about; all when left out
 * @param choix.refaits what some contracts are, in place of what the engine holds of them
 */
export async function alertesHorsContrat(
  engine: Moteur,
  { parmi, refaits = [] }: { parmi?: ReadonlySet<string>; refaits?: readonly Row<'suivi'>[] },
  avance: OnProgress
): Promise<{ rows: AlertesDesEntites; closed: ClosedPart[] }> {
  const closed = await charge(engine, DES_ENTITES, avance);
  const db = engine.kept;
  const { donneesAu } = await lisEntete(db);
  const changes = new Set(refaits.map(({ contrat }) => contrat));
  const [etablissement, contrat, perimetre, suivi] = await Promise.all([
    lance(db, questionsDesEntites.etablissement),
    lance(db, questionsDesEntites.contrat),
    lance(db, questionsDesEntites.contrat_perimetre),
    lance(db, questionsDesEntites.suivi)
  ]);
  const membres = entitesHorsContrat(
    {
      ...{ etablissement, contrat, contrat_perimetre: perimetre },
      suivi: [...suivi.filter((s) => !changes.has(s.contrat)), ...refaits]
    },
    donneesAu
  ).filter(({ ej }) => parmi?.has(ej) ?? true);
  closed.push(...(await engine.load(await comptesDesEjs(db, new Set(membres.map(({ ej }) => ej))), avance)));
  return { rows: await alertesDesEntites(memo(withClosed(engine.kept, closed)), membres), closed };
}

/** Rows of the tables that are worked out of contracts, worked out from their facts, and what of these is closed. */
export async function suivisDesContrats(
  engine: Moteur,
  contrats: readonly string[],
  avance: OnProgress
): Promise<{ rows: RowsDeContrats; closed: ClosedPart[] }> {
  const closed: ClosedPart[] = [...(await engine.load([{ table: 'regle' }, { table: 'date_legale' }], avance))];
  for (const contrat of contrats) closed.push(...(await chargeVue(engine, 'contrat', { contrat }, avance)));
  // A contract whose model was just worked out is not studied a second time.
  const db = closed.length === 0 ? engine.kept : memo(withClosed(engine.kept, closed));
  return { rows: await ecrisSuivi(db, contrats), closed };
}
