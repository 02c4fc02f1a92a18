import type { Database } from '$lib/engine/database';
import { allOpen } from '$lib/engine/closed';
import type { ClosedPart } from '$lib/engine/database';
import type { OnProgress } from '$lib/engine/dataset-engine';
import type { Need } from '$lib/engine/manifest';
import { groupes } from '$lib/schema/fichiers';
import { tablesParContrat, type TableRows } from '$lib/schema/tables';
import { comptesDesGhts } from '$lib/views/contrat/dossier';
import { chargeVue, type Moteur } from '$lib/views/load-view';
import { lisLignes } from './read-partitions';
import type { Portee } from './overlay';
import { indicateursDe } from './touched-views';

/** Who is who, in one file: what every recomputation starts from. */
const SOCLE: readonly Need[] = groupes.flatMap(({ nom, tables }) =>
  nom === 'socle' ? tables.map((table) => ({ table })) : []
);

const tablesDesContrats = (contrats: readonly string[]): Need[] =>
  tablesParContrat.map((table) => ({ table, partitions: contrats }));

/** Loads what tells which models change: of measures, the actions that are linked to an indicator. */
export async function besoinsDesTouches(engine: Moteur, portee: Portee, avance: OnProgress): Promise<void> {
  const lies: Need[] = indicateursDe(portee).size > 0 ? [{ table: 'action_indicateur' }, { table: 'action' }] : [];
  await engine.load([...SOCLE, ...tablesDesContrats([]), ...lies], avance);
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
  const ejs = importees.flatMap((rows) =>
    [...(rows.compte ?? []), ...(rows.transmission ?? []), ...(rows.notification ?? [])].map(({ ej }) => ej)
  );
  const mesuree = importees.some((rows) => (rows.mesure ?? []).length > 0);
  const mesures: Need = mesuree ? { table: 'mesure' } : { table: 'mesure', partitions: [] };
  const [propres, fermees] = await Promise.all([
    engine.load(tablesDesContrats(contrats), avance),
    engine.load([...SOCLE, mesures], avance)
  ]);
  const comptes = await engine.load(comptesDesGhts(await ghtsDe(engine, ejs)), avance);
  // What a file replaces as a whole has to be known.
  allOpen([...propres, ...comptes]);
  return fermees;
}

/**
 * Loads one contract and its accounts.
 * @throws AccessRefused when some of them are closed to the reader: a workbook is whole
 */
export async function besoinsDuContrat(engine: Moteur, contrat: string, avance: OnProgress): Promise<void> {
  const [propres, socle] = await Promise.all([
    chargeVue(engine, 'contrat', { contrat }, avance),
    engine.load(SOCLE, avance)
  ]);
  allOpen([...propres, ...socle]);
}

/**
 * Loads the accounts of a legal entity and of its group.
 * @throws AccessRefused when some of them are closed to the reader: a workbook is whole
 */
export async function besoinsDeLEtablissement(engine: Moteur, ej: string, avance: OnProgress): Promise<void> {
  const socle = await engine.load(SOCLE, avance);
  allOpen([...socle, ...(await engine.load(comptesDesGhts(await ghtsDe(engine, [ej])), avance))]);
}

/** The GHT, hence the partitions, of legal entities; an entity that the dataset does not know has no file. */
async function ghtsDe(db: Database, ejs: readonly string[]): Promise<string[]> {
  const ghtDe = new Map((await lisLignes(db, 'etablissement')).map(({ ej, ght }) => [ej, ght]));
  return [...new Set(ejs.flatMap((ej) => ghtDe.get(ej) ?? []))];
}
