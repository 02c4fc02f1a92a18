import { gardeColonnes } from '$lib/importers/contrat/colonnes-absentes';
import type { ImportResult } from '$lib/importers/types';
import type { Cell } from '$lib/engine/database';
import { tablesParContrat, type TableName, type TableRows } from '$lib/schema/tables';

type AnyRow = Readonly<Record<string, Cell>>;

/** Tables that a workbook replaces for its contract, by the column that names it, and for its legal entities. */
const PAR_CONTRAT: readonly (readonly [TableName, string])[] = [
  ['contrat', 'id'],
  ['contrat_evenement', 'contrat'],
  ['contrat_perimetre', 'contrat'],
  ...tablesParContrat.map((table) => [table, 'contrat'] as const)
];
const PAR_EJ: readonly TableName[] = ['compte', 'transmission'];
/** Tables that a workbook alone gives. */
const DE_CLASSEUR: readonly TableName[] = ['contrat', ...PAR_EJ];
/** Tables that a workbook only adds to. */
const AJOUTS: readonly (readonly [TableName, string])[] = [
  ['source', 'id'],
  ['levier', 'code']
];

/**
 * Lays workbooks over the rows of a dataset, in the order of the files: one of a contract replaces it whole, and any
 * replaces the accounts of the legal entities that it gives; sources and levers that are not known are added. In the optional
 * columns that a workbook lacks, what the rows have is kept.
 */
export function poseClasseurs(
  rows: TableRows,
  lus: readonly Pick<ImportResult, 'rows' | 'colonnesAbsentes'>[]
): TableRows {
  return lus
    .filter(({ rows: lues }) => DE_CLASSEUR.some((table) => (lues[table] ?? []).length > 0))
    .reduce((avant, lu) => pose(avant, gardeColonnes(lu.rows, lu.colonnesAbsentes ?? {}, avant)), rows);
}

function pose(avant: TableRows, classeur: TableRows): TableRows {
  const contrats = new Set<Cell>((classeur.contrat ?? []).map(({ id }) => id));
  const apres: TableRows = { ...avant };
  const remplace = (table: TableName, quitte: (ligne: AnyRow) => boolean) => {
    const lignes: readonly AnyRow[] = avant[table] ?? [];
    const nouvelles: readonly AnyRow[] = classeur[table] ?? [];
    Object.assign(apres, { [table]: [...lignes.filter((ligne) => !quitte(ligne)), ...nouvelles] });
  };
  for (const [table, colonne] of PAR_CONTRAT) remplace(table, (ligne) => contrats.has(ligne[colonne] ?? null));
  for (const table of PAR_EJ) {
    const lignes: readonly AnyRow[] = classeur[table] ?? [];
    const ejs = new Set(lignes.map(({ ej }) => ej));
    remplace(table, (ligne) => ejs.has(ligne.ej));
  }
  for (const [table, cle] of AJOUTS) {
    const lignes: readonly AnyRow[] = classeur[table] ?? [];
    const connues: readonly AnyRow[] = avant[table] ?? [];
    const cles = new Set(connues.map((ligne) => ligne[cle]));
    Object.assign(apres, { [table]: [...connues, ...lignes.filter((ligne) => !cles.has(ligne[cle]))] });
  }
  return apres;
}
