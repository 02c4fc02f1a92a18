import { sha256Hex } from '$lib/engine/checksum';
import type { Manifest, ManifestFile } from '$lib/engine/manifest';
import { columnsOf } from '$lib/schema/columns';
import { SCHEMA_VERSION, tableNames, tablesParContrat, type TableName, type TableRows } from '$lib/schema/tables';
import type { Cell } from '$lib/engine/database';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit } from '$lib/views/vues';
import { rowsToParquet } from './parquet';

type AnyRow = Readonly<Record<string, Cell>>;

interface Part {
  table: TableName;
  partition: string | null;
  chemin: string;
  rows: readonly AnyRow[];
}

/** A file of the version published before, that stays as it is. */
export interface FichierRepris {
  decrit: ManifestFile;
  bytes: Uint8Array;
}

/** A dataset to publish: what local data change made anew, the rest as it is published. */
export interface PaquetLu {
  nom: string;
  /** Rows of the files that change, and of the tables that come in one file. */
  rows: TableRows;
  /** Files that do not change. */
  repris: FichierRepris[];
  modeles: ModeleEcrit[];
}

/**
 * The Parquet files of a version of a dataset, cut like those of the command line, and the manifest that tells them.
 *
 * @param repris files that stay as they are; `rows` then needs to hold the territory and what the others are made of
 */
export function fichiersDuJeu(
  nom: string,
  rows: TableRows,
  repris: readonly FichierRepris[] = []
): { fichiers: Map<string, Uint8Array>; manifest: Manifest } {
  const fichiers = new Map(repris.map(({ decrit, bytes }) => [decrit.chemin, bytes]));
  const refaites = parts(rows).filter(({ chemin }) => !fichiers.has(chemin));
  const refaits = refaites.map(({ table, partition, chemin, rows: lignes }): ManifestFile => {
    const bytes = rowsToParquet(table, lignes);
    fichiers.set(chemin, bytes);
    const sha256 = sha256Hex(bytes);
    return { table, partition, chemin, lignes: lignes.length, octets: bytes.length, sha256, ...bornes(table, lignes) };
  });
  const decrits = [...repris.map(({ decrit }) => decrit), ...refaits];
  const manifest: Manifest = {
    schemaVersion: SCHEMA_VERSION,
    dataVersion: versionDes(decrits),
    viewsVersion: VIEWS_VERSION,
    jeu: nom,
    tables: decrits,
    sources: rows.source ?? []
  };
  return { fichiers, manifest };
}

/** Hash of the table files alone: the same tables have the same version, whatever the views. */
function versionDes(files: readonly ManifestFile[]): string {
  const texte = files.map(({ chemin, sha256 }) => `${chemin} ${sha256}\n`).join('');
  return sha256Hex(new TextEncoder().encode(texte)).slice(0, 12);
}

/** Which rows go into which file: a page costs one GHT or one contract, and a server can grant one folder. */
function parts(rows: TableRows): Part[] {
  const parContrat: readonly TableName[] = tablesParContrat;
  const entieres = tableNames.filter((t) => t !== 'mesure' && t !== 'compte' && !parContrat.includes(t));
  const mesures = rows.mesure ?? [];
  const comptes = rows.compte ?? [];
  const codes = (rows.ght ?? []).map(({ code }) => code).sort();
  return [
    ...entieres.map((table): Part => ({ table, partition: null, chemin: `${table}.parquet`, rows: rows[table] ?? [] })),
    {
      table: 'mesure',
      partition: null,
      chemin: 'mesure.parquet',
      rows: mesures.filter((m) => m.entite_type === 'region' || m.entite_type === 'national')
    },
    ...codes.flatMap((ght): Part[] => {
      const ejs = new Set((rows.etablissement ?? []).filter((e) => e.ght === ght).map((e) => e.ej));
      const part = (table: TableName, lignes: readonly AnyRow[]): Part => ({
        table,
        partition: ght,
        chemin: `ght/${ght}/${table}.parquet`,
        rows: lignes
      });
      const siennes = part(
        'mesure',
        mesures.filter((m) => m.entite === ght || ejs.has(m.entite))
      );
      const ses = part(
        'compte',
        comptes.filter((c) => ejs.has(c.ej))
      );
      return comptes.length > 0 ? [siennes, ses] : [siennes];
    }),
    ...tablesParContrat.flatMap((table): Part[] => {
      const lignes: readonly { contrat: string }[] = rows[table] ?? [];
      return [...new Set(lignes.map(({ contrat }) => contrat))].sort().map((contrat) => ({
        table,
        partition: contrat,
        chemin: `contrat/${contrat}/${table}.parquet`,
        rows: (rows[table] ?? []).filter((ligne) => ligne.contrat === contrat)
      }));
    })
  ];
}

function bornes(table: TableName, lignes: readonly AnyRow[]): { debut: string | null; fin: string | null } {
  const noms = new Set(columnsOf(table).map(([nom]) => nom));
  if (!noms.has('debut') || !noms.has('fin')) return { debut: null, fin: null };
  const dates = (colonne: string) =>
    lignes.flatMap((ligne) => (typeof ligne[colonne] === 'string' ? [ligne[colonne]] : [])).sort();
  return { debut: dates('debut')[0] ?? null, fin: dates('fin').at(-1) ?? null };
}
