import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packTables } from '$lib/engine/archive';
import type { Cell } from '$lib/engine/database';
import type { ManifestFile } from '$lib/engine/manifest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { cheminDe, type Groupe } from '$lib/schema/fichiers';
import { tables, type TableName, type TableRows } from '$lib/schema/tables';
import { sha256De } from './sha256';

type Ligne = Readonly<Record<string, Cell>>;

/** Rows of one partition, by table. */
type Partition = Map<TableName, readonly Ligne[]>;

/** What is done of partitions one at a time. */
export interface AuFil {
  /** Rows that are only made when their group is written, and forgotten then: `rows` leaves them out. */
  tardives?: Partial<Record<TableName, (ght: string) => readonly Ligne[]>>;
  /** Told of each partition once it is written; its file is null when it has no rows. */
  ecrite?: (partition: string | null, file: ManifestFile | null) => void;
}

/**
 * Writes the files of a group of tables, one a partition, told in the order of their names. Rows go through an engine
 * one partition at a time, so that it holds no more than one; while an engine writes, another is given its rows.
 *
 * @param moteurs whose tables are empty, and are left so
 */
export async function ecrisFichiers(
  moteurs: readonly NativeDatabase[],
  groupe: Groupe,
  rows: TableRows,
  dossier: string,
  { tardives = {}, ecrite }: AuFil = {}
): Promise<ManifestFile[]> {
  const partitions = partitionsDe(groupe, rows);
  const attendues =
    groupe.par === 'ght'
      ? groupe.tables.flatMap((table) => (tardives[table] ? [{ table, de: tardives[table] }] : []))
      : [];
  if (attendues.length > 0)
    for (const { code } of rows.ght ?? []) if (!partitions.has(code)) partitions.set(code, new Map());
  const noms = [...partitions.keys()].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const files = new Map<string | null, ManifestFile>();
  const restants = jusquALaPanne(noms);
  await Promise.all(
    moteurs.map(async (db) => {
      for (const nom of restants) {
        const contenu: Partition = partitions.get(nom) ?? new Map();
        partitions.delete(nom);
        for (const { table, de } of attendues) {
          const lignes = de(nom ?? '');
          if (lignes.length > 0) contenu.set(table, lignes);
        }
        const file = contenu.size === 0 ? null : await ecrisFichier(db, groupe, { nom, contenu }, dossier);
        if (file) files.set(nom, file);
        ecrite?.(nom, file);
      }
    })
  );
  return noms.flatMap((nom) => files.get(nom) ?? []);
}

/** Names that several loops share: once one of them throws, none is left for the others. */
function* jusquALaPanne<T>(noms: readonly T[]): Generator<T> {
  yield* noms;
}

function partitionsDe({ par, tables: noms }: Groupe, rows: TableRows): Map<string | null, Partition> {
  const partitionDe = par === 'contrat' ? (ligne: Ligne) => String(ligne.contrat) : partitionDuGht(rows);
  const partitions = new Map<string | null, Map<TableName, Ligne[]>>(par === null ? [[null, new Map()]] : []);
  for (const table of noms) {
    const lignes: readonly Ligne[] = rows[table] ?? [];
    if (par === null && table !== 'mesure') partitions.get(null)?.set(table, [...lignes]);
    else {
      if (par === null) partitions.get(null)?.set(table, []);
      for (const ligne of lignes) {
        const nom = partitionDe(ligne);
        if (nom === undefined || (nom === null) !== (par === null)) continue;
        const partition = partitions.get(nom) ?? new Map<TableName, Ligne[]>();
        partitions.set(nom, partition);
        const siennes = partition.get(table);
        if (siennes) siennes.push(ligne);
        else partition.set(table, [ligne]);
      }
    }
  }
  return partitions;
}

/** The GHT of a measure or of an account: null for what is of no group, undefined for what the dataset does not follow. */
function partitionDuGht({ ght = [], etablissement = [] }: TableRows): (ligne: Ligne) => string | null | undefined {
  const codes = new Map<Cell | undefined, string>(ght.map(({ code }) => [code, code]));
  const ghtDe = new Map<Cell | undefined, string>(etablissement.map((e) => [e.ej, e.ght]));
  return ({ entite_type: type, entite, ej }) => {
    if (type === undefined) return ghtDe.get(ej);
    if (type === 'ght') return codes.get(entite);
    return type === 'ej' ? ghtDe.get(entite) : null;
  };
}

async function ecrisFichier(
  db: NativeDatabase,
  groupe: Groupe,
  { nom, contenu }: { nom: string | null; contenu: Partition },
  dossier: string
): Promise<ManifestFile> {
  const chemin = cheminDe(groupe, nom);
  const fichier = path.join(dossier, chemin);
  mkdirSync(path.dirname(fichier), { recursive: true });
  const parquets = new Map<TableName, Uint8Array>();
  const dates: { debut: string[]; fin: string[] } = { debut: [], fin: [] };
  for (const table of groupe.tables) {
    const lignes = contenu.get(table);
    if (lignes === undefined) continue;
    await db.append(table, lignes);
    await db.writeParquet(table, fichier);
    await db.clear(table);
    parquets.set(table, readFileSync(fichier));
    const bornes = bornesDe(table, lignes);
    if (bornes.debut) dates.debut.push(bornes.debut);
    if (bornes.fin) dates.fin.push(bornes.fin);
  }
  const [seul] = parquets.values();
  const bytes = groupe.tables.length === 1 && seul ? seul : packTables(parquets);
  writeFileSync(fichier, bytes);
  return {
    chemin,
    partition: nom,
    tables: Object.fromEntries([...parquets.keys()].map((table) => [table, contenu.get(table)?.length ?? 0])),
    octets: bytes.length,
    sha256: sha256De(bytes),
    debut: dates.debut.sort()[0] ?? null,
    fin: dates.fin.sort().at(-1) ?? null
  };
}

/** First and last day of the periods of a table that has some. */
function bornesDe(table: TableName, lignes: readonly Ligne[]): { debut: string | null; fin: string | null } {
  const bornes: { debut: string | null; fin: string | null } = { debut: null, fin: null };
  if (!('fin' in tables[table].colonnes && 'debut' in tables[table].colonnes)) return bornes;
  for (const { debut, fin } of lignes) {
    if (typeof debut === 'string' && (bornes.debut === null || debut < bornes.debut)) bornes.debut = debut;
    if (typeof fin === 'string' && (bornes.fin === null || fin > bornes.fin)) bornes.fin = fin;
  }
  return bornes;
}
