import type { Cell } from '$lib/engine/database';
import type { Column } from '$lib/words/table';
import { csv, octetsCsv, telechargeCsv, valeursDe } from './csv';
import { enNom, nomMarque } from './file-name';
import { adresseDeLaPage } from './page-address';
import { MIME_XLSX, MIME_ZIP, telechargeFichier } from './save-file';

/** What tables are written as. */
export type GenreDeTable = 'csv' | 'xlsx';

/** A table of a screen as files have it: the values of its columns under their headings. */
export interface TableDeFichier {
  /** Name of its sheet. */
  nom: string;
  /** What is said of it alone. */
  notes: readonly string[];
  titres: readonly string[];
  /** What each of its columns is. */
  definitions: readonly string[];
  lignes: readonly (readonly Cell[])[];
}

/** One or several tables, with what they all carry: title, « données simulées », date, sources. */
export interface Fichier {
  titre: string;
  simule: boolean;
  tete: readonly string[];
  tables: readonly TableDeFichier[];
}

export function tableDe<L>(
  nom: string,
  columns: readonly Column<L>[],
  rows: readonly L[],
  notes: readonly string[] = []
): TableDeFichier {
  return { nom, notes, ...valeursDe(columns, rows) };
}

/** A last column says of each row that it is simulated: rows are copied away from what stands around them. */
const NATURE = {
  titre: 'Nature des données',
  valeur: 'simulées',
  definition: 'Aucun chiffre ne décrit un hôpital réel.'
};

/** The table as it is written, each row saying what it is. */
export function tableEcrite(table: TableDeFichier, simule: boolean): TableDeFichier {
  if (!simule) return table;
  return {
    ...table,
    titres: [...table.titres, NATURE.titre],
    definitions: [...table.definitions, NATURE.definition],
    lignes: table.lignes.map((ligne) => [...ligne, NATURE.valeur])
  };
}

/** A table over what is said of it, then what all those of its file carry. */
export function fichierCsv(table: TableDeFichier, { simule, tete }: Pick<Fichier, 'simule' | 'tete'>): string {
  const { titres, lignes, notes } = tableEcrite(table, simule);
  return csv(titres, lignes, [...notes, ...tete]);
}

/**
 * Hands it to the reader's browser, as a CSV file or as a workbook; `voulu` is its name without extension. A CSV is one table under one
 * row of headings: several tables are as many files, in a ZIP.
 */
export async function telecharge(genre: GenreDeTable, voulu: string, fichier: Fichier): Promise<void> {
  const nom = nomMarque(voulu);
  if (genre === 'csv') {
    const [seule, ...autres] = fichier.tables;
    if (autres.length > 0) await telechargeLesCsv(nom, fichier);
    else if (seule) telechargeCsv(`${nom}.csv`, fichierCsv(seule, fichier));
    return;
  }
  const { fichierXlsx } = await import('./tables-xlsx');
  const adresse = adresseDeLaPage();
  const tete = adresse === null ? fichier.tete : [...fichier.tete, adresse];
  telechargeFichier(`${nom}.xlsx`, await fichierXlsx({ ...fichier, tete }), MIME_XLSX);
}

async function telechargeLesCsv(nom: string, fichier: Fichier): Promise<void> {
  const { zipSync } = await import('fflate');
  const entrees = fichier.tables.map((table, i): [string, Uint8Array] => [
    `${nom}-${i + 1}-${enNom(table.nom)}.csv`,
    octetsCsv(fichierCsv(table, fichier))
  ]);
  telechargeFichier(`${nom}.zip`, zipSync(Object.fromEntries(entrees)), MIME_ZIP);
}
