import { packTables } from '$lib/engine/archive';
import { sha256Hex } from '$lib/engine/checksum';
import type { Cell } from '$lib/engine/database';
import type { EarlierVersion } from '$lib/engine/earlier';
import type { ManifestFile } from '$lib/engine/manifest';
import { composeManifest } from '$lib/engine/manifest-files';
import { KEPT_VERSIONS, mayKeep } from '$lib/engine/versions-to-keep';
import { columnsOf } from '$lib/schema/columns';
import { cheminDe, groupes, type Groupe } from '$lib/schema/fichiers';
import type { TableName, TableRows } from '$lib/schema/tables';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit } from '$lib/views/vues';
import { rowsToParquet } from './parquet';

type AnyRow = Readonly<Record<string, Cell>>;

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
  /** What is published now, then the versions kept beside it: those that this one may keep in turn. */
  precedentes: EarlierVersion[];
}

/**
 * The files of a version of a dataset, cut like those of the command line, and the manifest that tells them.
 *
 * @param repris files that stay as they are; `rows` then needs to hold the territory and what the others are made of
 */
export function fichiersDuJeu(
  { nom, rows, repris, precedentes }: Omit<PaquetLu, 'modeles'>,
  donneesAu: string
): { fichiers: Map<string, Uint8Array> } & ReturnType<typeof composeManifest> {
  const fichiers = new Map(repris.map(({ decrit, bytes }) => [decrit.chemin, bytes]));
  const refaits = groupes.flatMap((groupe) =>
    partitionsDe(groupe, rows).flatMap((partition): ManifestFile[] => {
      const chemin = cheminDe(groupe, partition);
      const refait = fichiers.has(chemin) ? null : fichierDe(groupe, partition, rows);
      if (!refait) return [];
      fichiers.set(chemin, refait.bytes);
      return [refait.decrit];
    })
  );
  const decrits = [...repris.map(({ decrit }) => decrit), ...refaits];
  const meta = { jeu: nom, sources: rows.source ?? [], viewsVersion: VIEWS_VERSION };
  const { dataVersion } = composeManifest(meta, decrits).manifest;
  const anterieures = mayKeep(precedentes, { dataVersion, donneesAu }).slice(0, KEPT_VERSIONS);
  return { fichiers, ...composeManifest({ ...meta, anterieures }, decrits) };
}

function partitionsDe({ par, tables }: Groupe, rows: TableRows): (string | null)[] {
  if (par === null) return [null];
  if (par === 'ght') return (rows.ght ?? []).map(({ code }) => code);
  return [...new Set(tables.flatMap((table) => lignesDe(rows, table).map(({ contrat }) => String(contrat))))];
}

const lignesDe = (rows: TableRows, table: TableName): readonly AnyRow[] => rows[table] ?? [];

/** The rows of a table that go into the file of a partition. */
function siennes({ par }: Groupe, table: TableName, partition: string | null, rows: TableRows): AnyRow[] {
  const ejs = new Set<Cell>((rows.etablissement ?? []).filter((e) => e.ght === partition).map((e) => e.ej));
  return lignesDe(rows, table).filter((ligne) => {
    if (par === 'contrat') return ligne.contrat === partition;
    if (par === 'ght') return ejs.has(ligne.ej ?? ligne.entite ?? null) || ligne.entite === partition;
    return table !== 'mesure' || ligne.entite_type === 'region' || ligne.entite_type === 'national';
  });
}

function fichierDe(
  groupe: Groupe,
  partition: string | null,
  rows: TableRows
): { decrit: ManifestFile; bytes: Uint8Array } | null {
  const lignes = groupe.tables.map((table) => ({ table, rows: siennes(groupe, table, partition, rows) }));
  const gardees = lignes.filter((l) => partition === null || l.rows.length > 0);
  const contenu = new Map(gardees.map((l) => [l.table, rowsToParquet(l.table, l.rows)]));
  const [seule] = contenu.values();
  if (!seule) return null;
  const bytes = groupe.tables.length === 1 ? seule : packTables(contenu);
  const dates = (de: 'debut' | 'fin') => gardees.flatMap((l) => bornes(l.table, l.rows)[de] ?? []).sort();
  return {
    bytes,
    decrit: {
      chemin: cheminDe(groupe, partition),
      partition,
      tables: Object.fromEntries(gardees.map((l) => [l.table, l.rows.length])),
      octets: bytes.length,
      sha256: sha256Hex(bytes),
      debut: dates('debut')[0] ?? null,
      fin: dates('fin').at(-1) ?? null
    }
  };
}

function bornes(table: TableName, lignes: readonly AnyRow[]): { debut: string | null; fin: string | null } {
  const noms = new Set(columnsOf(table).map(([nom]) => nom));
  if (!noms.has('debut') || !noms.has('fin')) return { debut: null, fin: null };
  const dates = (colonne: string) =>
    lignes.flatMap((ligne) => (typeof ligne[colonne] === 'string' ? [ligne[colonne]] : [])).sort();
  return { debut: dates('debut')[0] ?? null, fin: dates('fin').at(-1) ?? null };
}
