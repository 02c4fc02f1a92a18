import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { ejsAuxComptesFermes, fermesDe } from '../fermes';
import { tablesParContrat, type Row, type TableName } from '$lib/schema/tables';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';

type TableDeContrat = (typeof tablesParContrat)[number] | 'contrat_evenement' | 'contrat_perimetre';
type TableDeCompte = 'compte' | 'transmission' | 'liste_ej';

const DE_CONTRAT: readonly TableDeContrat[] = ['contrat_evenement', 'contrat_perimetre', ...tablesParContrat];
const DE_COMPTE: readonly TableDeCompte[] = ['compte', 'transmission', 'liste_ej'];

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
  const plans = lignes.filter(({ type, ej }) => type === 'plan_redressement' && ejs.has(ej)).map(({ id }) => id);
  const ghts = siennes.map(({ ght }) => ght);
  return [
    { table: 'compte', partitions: ghts },
    { table: 'transmission', partitions: ghts },
    { table: 'contrat_version', partitions: plans }
  ];
}

/**
 * The rows of a table whose column has one of the values, in the order of its key; columns, types and order come from
 * the schema.
 * @param valeurs null = all rows
 */
async function lisTable<T extends TableName>(
  db: Database,
  table: T,
  colonne: string,
  valeurs: readonly string[] | null
): Promise<Row<T>[]> {
  const colonnes = columnsOf(table).map(([nom]) => `"${nom}"`);
  const cle = tables[table].cle.map((nom) => `"${nom}"`);
  const choix = valeurs === null ? 'true' : `list_contains(string_split($1, ','), "${colonne}")`;
  return db.query<Row<T>>(
    `SELECT ${colonnes.join(', ')} FROM ${table} WHERE ${choix} ORDER BY ${cle.join(', ')}`,
    valeurs === null ? [] : [valeurs.join(',')]
  );
}

function parCle<L>(lignes: readonly L[], cle: (ligne: L) => string): Map<string, L[]> {
  const groupes = new Map<string, L[]>();
  for (const ligne of lignes) {
    const k = cle(ligne);
    const groupe = groupes.get(k);
    if (groupe) groupe.push(ligne);
    else groupes.set(k, [ligne]);
  }
  return groupes;
}

/**
 * Reads the contracts of a dataset, each with all its rows.
 * @param contrat id of the only contract to read; null = all
 * @param comptes whether the accounts are wanted: they are most of the rows, and the actions need none
 */
export async function lisDossiers(
  db: Database,
  contrat: string | null,
  { comptes: avecComptes }: { comptes: boolean }
): Promise<Dossier[]> {
  const voulu = contrat === null ? null : [contrat];
  const contrats = await lisTable(db, 'contrat', 'id', voulu);
  const groupes = new Map<TableDeContrat, Map<string, { contrat: string }[]>>();
  for (const table of DE_CONTRAT) {
    groupes.set(
      table,
      parCle(await lisTable(db, table, 'contrat', voulu), (ligne) => ligne.contrat)
    );
  }
  const comptes = new Map<TableDeCompte, Map<string, { ej: string }[]>>();
  const perimetres = [...(groupes.get('contrat_perimetre')?.values() ?? [])].flat() as Row<'contrat_perimetre'>[];
  const suivies = avecComptes ? [...new Set(perimetres.map(({ ej }) => ej))] : [];
  for (const table of suivies.length === 0 ? [] : DE_COMPTE) {
    comptes.set(
      table,
      parCle(await lisTable(db, table, 'ej', suivies), (ligne) => ligne.ej)
    );
  }
  const fermes = fermesDe(db).contrats;
  const comptesFermes = avecComptes ? await ejsAuxComptesFermes(db) : new Set<string>();
  return contrats.map((ligne) => {
    const de = <T extends TableDeContrat>(table: T) => (groupes.get(table)?.get(ligne.id) ?? []) as Row<T>[];
    const ejs = de('contrat_perimetre').map(({ ej }) => ej);
    const du = <T extends TableDeCompte>(table: T) =>
      ejs.flatMap((ej) => (comptes.get(table)?.get(ej) ?? []) as Row<T>[]);
    const sansComptes = ejs.filter((ej) => comptesFermes.has(ej));
    return {
      ...(fermes.has(ligne.id) && { ferme: true as const }),
      ...(sansComptes.length > 0 && { comptesFermes: sansComptes }),
      contrat: ligne,
      contrat_evenement: de('contrat_evenement'),
      contrat_perimetre: de('contrat_perimetre'),
      contrat_version: de('contrat_version'),
      contrat_point: de('contrat_point'),
      axe: de('axe'),
      objectif: de('objectif'),
      base: de('base'),
      action: de('action'),
      action_entite: de('action_entite'),
      action_indicateur: de('action_indicateur'),
      action_point: de('action_point'),
      jalon: de('jalon'),
      jalon_revision: de('jalon_revision'),
      gain: de('gain'),
      gain_palier: de('gain_palier'),
      engagement: de('engagement'),
      engagement_cible: de('engagement_cible'),
      valeur_contradictoire: de('valeur_contradictoire'),
      trajectoire: de('trajectoire'),
      hypothese: de('hypothese'),
      aide: de('aide'),
      revue: de('revue'),
      decision: de('decision'),
      compte: du('compte'),
      transmission: du('transmission'),
      liste_ej: du('liste_ej')
    };
  });
}
