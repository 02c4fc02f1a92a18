import type { Database } from '$lib/engine/database';
import { allOpen } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import type { Need } from '$lib/engine/manifest';
import { tablesParContrat, type TableRows } from '$lib/schema/tables';
import { besoinsDuDossier } from '$lib/views/contrat/dossier';
import { besoinsCommuns } from '$lib/views/lecture';
import { lisLignes } from './read-partitions';
import type { Portee } from './overlay';
import { indicateursDe, type Touches } from './touched-views';

const LOURDES = new Set(['mesure', 'reference', 'departement', 'compte']);

/** What an engine gives to a recomputation. */
export type Moteur = Pick<DatasetEngine, 'query' | 'load'>;

/** Who is who, and the tables that come in one file: what every recomputation starts from. */
const SOCLE: readonly Need[] = [
  ...besoinsCommuns.filter(({ table }) => !LOURDES.has(table)),
  ...besoinsDuDossier('').filter(({ table, partitions }) => partitions === undefined && !LOURDES.has(table))
];

/** Loads what tells which models change. */
export async function besoinsDesTouches(engine: Moteur, portee: Portee, avance: OnProgress): Promise<void> {
  const lies: Need[] = indicateursDe(portee).size > 0 ? [{ table: 'action_indicateur' }] : [];
  await engine.load([...SOCLE, ...lies], avance);
}

/**
 * Loads what laying files over a dataset reads of it: of measures and accounts only where the files hold some.
 *
 * @returns the measures that are closed to the reader
 * @throws AccessRefused when what the files replace as a whole is
 */
export async function besoinsDePose(
  engine: Moteur,
  importees: readonly TableRows[],
  avance: OnProgress
): Promise<ClosedPart[]> {
  const contrats = importees.flatMap((rows) => (rows.contrat ?? []).map(({ id }) => id));
  const ejs = importees.flatMap((rows) => (rows.compte ?? []).map(({ ej }) => ej));
  const mesures: Need[] = importees.some((rows) => (rows.mesure ?? []).length > 0) ? [{ table: 'mesure' }] : [];
  const propres = await engine.load(tablesDesContrats(contrats), avance);
  const fermees = await engine.load([...SOCLE, ...mesures], avance);
  const comptes = await engine.load([{ table: 'compte', partitions: await ghtsDe(engine, ejs) }], avance);
  // What a file replaces as a whole has to be known.
  allOpen([...propres, ...comptes]);
  return fermees;
}

/**
 * Loads one contract and its accounts.
 * @throws AccessRefused when some of them are closed to the reader: a workbook is whole
 */
export async function besoinsDuContrat(engine: Moteur, contrat: string, avance: OnProgress): Promise<void> {
  allOpen(await engine.load([...SOCLE, ...tablesDesContrats([contrat])], avance));
  allOpen(await engine.load([{ table: 'compte', partitions: await ghtsDesPerimetres(engine, [contrat]) }], avance));
}

function tablesDesContrats(contrats: readonly string[]): Need[] {
  return tablesParContrat.map((table) => ({ table, partitions: contrats }));
}

/** Loads what the models that local data change ask for, and nothing else; gives what of it is closed to the reader. */
export async function besoinsDuRecalcul(engine: Moteur, touches: Touches, avance: OnProgress): Promise<ClosedPart[]> {
  const contrats = [...new Set([...touches.contrats, ...touches.contratsLies])];
  const propres = await engine.load([...SOCLE, ...tablesDesContrats(contrats)], avance);
  const desMesures = touches.indicateurs.size > 0;
  const partitions = await ghtsDesActions(engine, contrats);
  const autres = await engine.load(
    [
      { table: 'compte', partitions: await ghtsDesPerimetres(engine, contrats) },
      ...(desMesures
        ? besoinsCommuns.filter(({ table }) => LOURDES.has(table))
        : [{ table: 'mesure', partitions } as const])
    ],
    avance
  );
  return [...propres, ...autres];
}

/** The GHT, hence the partitions, of legal entities; an entity that the dataset does not know has no file. */
async function ghtsDe(db: Database, ejs: readonly string[]): Promise<string[]> {
  const ghtDe = new Map((await lisLignes(db, 'etablissement')).map(({ ej, ght }) => [ej, ght]));
  return [...new Set(ejs.flatMap((ej) => ghtDe.get(ej) ?? []))];
}

/** Of the accounts of these contracts. */
async function ghtsDesPerimetres(db: Database, contrats: readonly string[]): Promise<string[]> {
  const perimetres = await lisLignes(db, 'contrat_perimetre');
  return ghtsDe(
    db,
    perimetres.filter(({ contrat }) => contrats.includes(contrat)).map(({ ej }) => ej)
  );
}

/** Of the indicators that the actions of these contracts must move. */
async function ghtsDesActions(db: Database, contrats: readonly string[]): Promise<string[]> {
  const liens = (await lisLignes(db, 'action_indicateur')).filter(({ contrat }) => contrats.includes(contrat));
  const entites = (await lisLignes(db, 'action_entite')).filter(({ contrat }) => contrats.includes(contrat));
  return ghtsDe(db, liens.length === 0 ? [] : [...liens, ...entites].flatMap(({ ej }) => ej ?? []));
}
