import type { Unite } from '$lib/engine/local';
import type { Database } from '$lib/engine/database';
import { quoted } from '$lib/engine/ddl';
import { estSommeDeGroupe } from '$lib/importers/assemblage/poses';
import { columnsOf } from '$lib/schema/columns';
import { setRows } from '$lib/schema/rows';
import { tables, type Row, type TableName, type TableRows } from '$lib/schema/tables';
import { tablesDuContrat } from './units';

/** Rows of a table in the order of its key: all, or those whose column has a value. */
export function lisLignes<T extends TableName>(
  db: Database,
  table: T,
  choix?: { colonne: string; valeur: string }
): Promise<Row<T>[]> {
  const colonnes = columnsOf(table).map(([nom]) => quoted(nom));
  const cle = tables[table].cle.map(quoted);
  const condition = choix ? `WHERE ${quoted(choix.colonne)} = ?` : '';
  return db.query<Row<T>>(
    `SELECT ${colonnes.join(', ')} FROM ${quoted(table)} ${condition} ORDER BY ${cle.join(', ')}`,
    choix ? [choix.valeur] : []
  );
}

/** The rows that accounts of legal entities are read from, in the order of these. */
export async function lisComptes<T extends 'compte' | 'transmission' | 'liste_ej'>(
  db: Database,
  table: T,
  ejs: readonly string[]
): Promise<Row<T>[]> {
  const siennes: Row<T>[] = [];
  for (const valeur of ejs) siennes.push(...(await lisLignes(db, table, { colonne: 'ej', valeur })));
  return siennes;
}

/**
 * The accounts of a legal entity as the dataset holds them, with those of its group: what it lacks is asked for as
 * another member gives it.
 */
export async function lisEtablissement(db: Database, ej: string): Promise<TableRows> {
  const etablissement = await lisLignes(db, 'etablissement');
  const ght = etablissement.find((e) => e.ej === ej)?.ght;
  const membres = etablissement.flatMap((e) => (e.ght === ght && e.ej !== ej ? [e.ej] : []));
  return {
    compte: await lisComptes(db, 'compte', [ej, ...membres]),
    transmission: await lisComptes(db, 'transmission', [ej]),
    source: await lisLignes(db, 'source'),
    jeu: await lisLignes(db, 'jeu')
  };
}

/** One contract as the dataset holds it: its rows of every table, the accounts of its legal entities, and the units of indicators. */
export async function lisContrat(db: Database, id: string): Promise<TableRows> {
  const rows: TableRows = {};
  for (const { table, colonne } of tablesDuContrat) {
    setRows(rows, table, await lisLignes(db, table, { colonne, valeur: id }));
  }
  const ejs = (rows.contrat_perimetre ?? []).map(({ ej }) => ej);
  rows.compte = await lisComptes(db, 'compte', ejs);
  rows.transmission = await lisComptes(db, 'transmission', ejs);
  rows.liste_ej = await lisComptes(db, 'liste_ej', ejs);
  rows.indicateur = await lisLignes(db, 'indicateur');
  rows.levier = await lisLignes(db, 'levier');
  rows.source = await lisLignes(db, 'source');
  rows.jeu = await lisLignes(db, 'jeu');
  return rows;
}

/** The rows that the dataset holds of the same units, in the shape of theirs. */
export async function lisUnites(db: Database, unites: readonly Unite[]): Promise<TableRows[]> {
  const editions = new Map<string, Row<'mesure'>[]>();
  for (const unite of unites) {
    if (unite.genre !== 'mesures' || editions.has(unite.edition)) continue;
    editions.set(unite.edition, await lisLignes(db, 'mesure', { colonne: 'edition', valeur: unite.edition }));
  }
  const connues: TableRows[] = [];
  for (const unite of unites) {
    const rows: TableRows = {};
    if (unite.genre === 'contrat') {
      for (const { table, colonne } of tablesDuContrat) {
        setRows(rows, table, await lisLignes(db, table, { colonne, valeur: unite.contrat }));
      }
    } else if (unite.genre === 'comptes') {
      const choix = { colonne: 'ej', valeur: unite.ej };
      setRows(rows, unite.table, await lisLignes(db, unite.table, choix));
    } else if (unite.genre === 'notifications') {
      const siennes = await lisLignes(db, 'notification', { colonne: 'ej', valeur: unite.ej });
      rows.notification = siennes.filter((n) => n.campagne === unite.campagne && n.detail === unite.detail);
    } else {
      const { source, entite_type, entite } = unite;
      rows.mesure = (editions.get(unite.edition) ?? []).filter(
        (m) => m.source === source && m.entite_type === entite_type && m.entite === entite && !estSommeDeGroupe(m)
      );
    }
    connues.push(rows);
  }
  return connues;
}
