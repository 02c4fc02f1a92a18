import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { partage } from '$lib/engine/memo';
import { ejsAuxComptesFermes, fermesDe } from '../fermes';
import { tablesParContrat, type Row, type TableName } from '$lib/schema/tables';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';

type TableDeContrat = (typeof tablesParContrat)[number] | 'contrat_evenement' | 'contrat_perimetre';
type TableDeCompte = 'compte' | 'transmission' | 'notification' | 'liste_ej';

const DE_CONTRAT: readonly TableDeContrat[] = ['contrat_evenement', 'contrat_perimetre', ...tablesParContrat];
const DE_COMPTE: readonly TableDeCompte[] = ['compte', 'transmission', 'notification', 'liste_ej'];

/** Everything known of one contract: its rows of every table, and the accounts of its legal entities. */
export type Dossier = { [T in TableDeContrat | TableDeCompte]: Row<T>[] } & {
  contrat: Row<'contrat'>;
  /** Set when the contract's folder is closed to the reader: of its own tables there is nothing here. */
  ferme?: true;
  /** Legal entities whose accounts are closed to the reader. */
  comptesFermes?: readonly string[];
};

/**
 * What the room of one contract asks for beside its own tables, once these are loaded: the accounts of its entities,
 * and the versions of the plans de redressement that cover one of them, since an amendment may move their last day.
 */
export async function comptesDuContrat(db: Database, contrat: string): Promise<Need[]> {
  const lignes = await lance(db, requetes.contrats, ['']);
  const siennes = lignes.filter(({ id }) => id === contrat);
  const ejs = new Set(siennes.map(({ ej }) => ej));
  return [...comptesDesGhts(siennes.map(({ ght }) => ght)), await versionsDesPlans(db, ejs)];
}

/** What examining these hospitals by themselves asks for beside the tables of the whole dataset. */
export async function comptesDesEjs(db: Database, ejs: ReadonlySet<string>): Promise<Need[]> {
  const etablissements = await lance(db, requetes.etablissements, ['']);
  const ghts = etablissements.flatMap(({ ej, ght }) => (ejs.has(ej) ? [ght] : []));
  return [...avecMesures(comptesDesGhts([...new Set(ghts)])), await versionsDesPlans(db, ejs)];
}

async function versionsDesPlans(db: Database, ejs: ReadonlySet<string>): Promise<Need> {
  const lignes = await lance(db, requetes.contrats, ['']);
  const plans = lignes.filter(({ type, ej }) => type === 'plan_redressement' && ejs.has(ej)).map(({ id }) => id);
  return { table: 'contrat_version', partitions: plans };
}

export const comptesDesGhts = (partitions: readonly string[]): Need[] => [
  { table: 'compte', partitions },
  { table: 'transmission', partitions },
  { table: 'notification', partitions }
];

/** Accounts, and what was measured in the same groups: its alerts set posts paid against those of the EPRD. */
export const avecMesures = (comptes: readonly Need[]): Need[] => [
  ...comptes,
  { table: 'mesure', partitions: comptes.find(({ table }) => table === 'compte')?.partitions ?? [] }
];

/** The accounts of its entities alone, for a page that tests no law. */
export async function comptesSeuls(db: Database, contrat: string): Promise<Need[]> {
  const lignes = await lance(db, requetes.contrats, ['']);
  return comptesDesGhts(lignes.filter(({ id }) => id === contrat).map(({ ght }) => ght));
}

/** The rows of tables whose column has one of the values, in the order of their keys; all of it comes from the schema. */
async function lisTables<T extends TableName>(
  db: Database,
  noms: readonly T[],
  colonne: string,
  valeurs: readonly string[]
): Promise<{ [K in T]: Row<K>[] }> {
  const lues = noms.map(async (table) => {
    const colonnes = columnsOf(table).map(([nom]) => `"${nom}"`);
    const cle = tables[table].cle.map((nom) => `"${nom}"`);
    const sql = `SELECT ${colonnes.join(', ')} FROM ${table} WHERE list_contains(string_split($1, ','), "${colonne}") ORDER BY ${cle.join(', ')}`;
    return [table, await db.query<Row<T>>(sql, [valeurs.join(',')])] as const;
  });
  return Object.fromEntries(await Promise.all(lues)) as { [K in T]: Row<K>[] };
}

/**
 * Reads one contract with all its rows; null when the dataset has no such contract. Read once where answers are kept:
 * what is sorted out of its accounts is kept by the very list of them.
 *
 * @param comptes whether the accounts are wanted: they are most of the rows, and the actions need none
 */
export const lisDossier = partage(
  (db: Database, contrat: string, { comptes }: { comptes: boolean }): Promise<Dossier | null> =>
    lis(db, contrat, comptes)
);

/** The accounts of these hospitals, and the dated lists that name them. */
export const lisComptes = (
  db: Database,
  ejs: readonly string[]
): Promise<{ [T in 'compte' | 'transmission' | 'liste_ej']: Row<T>[] }> =>
  lisTables(db, ['compte', 'transmission', 'liste_ej'], 'ej', ejs);

async function lis(db: Database, contrat: string, avecComptes: boolean): Promise<Dossier | null> {
  const [{ contrat: contrats }, siennes, fermees] = await Promise.all([
    lisTables(db, ['contrat'], 'id', [contrat]),
    lisTables(db, DE_CONTRAT, 'contrat', [contrat]),
    avecComptes ? ejsAuxComptesFermes(db) : new Set<string>()
  ]);
  const [ligne] = contrats;
  if (!ligne) return null;
  const ejs = siennes.contrat_perimetre.map(({ ej }) => ej);
  const comptes = avecComptes
    ? await lisTables(db, DE_COMPTE, 'ej', ejs)
    : { compte: [], transmission: [], notification: [], liste_ej: [] };
  const sansComptes = ejs.filter((ej) => fermees.has(ej));
  return {
    ...(fermesDe(db).contrats.has(contrat) && { ferme: true as const }),
    ...(sansComptes.length > 0 && { comptesFermes: sansComptes }),
    contrat: ligne,
    ...siennes,
    ...comptes
  };
}

/** The sources that the rows of a contract name: those of its life, and those of its accounts and budgetary returns. */
export function sourcesDuDossier({
  contrat,
  contrat_evenement: vie,
  compte,
  transmission
}: Dossier): Record<'contrat' | 'comptes', ReadonlySet<string | null>> {
  const des = (lignes: readonly { source: string | null }[]) => lignes.map(({ source }) => source);
  return {
    contrat: new Set([contrat.source, ...des(vie)]),
    comptes: new Set([...des(compte), ...des(transmission)])
  };
}
