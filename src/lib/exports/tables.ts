import type { Cell } from '$lib/engine/database';
import type { Column } from '$lib/words/table';
import { aLaSuite, csv, telechargeCsv, valeursDe } from './csv';
import { adresseDeLaPage } from './page-address';
import { MIME_XLSX, telechargeFichier } from './save-file';

/** A table of a screen as files have it: the values of its columns under their headings. */
export interface TableDeFichier {
  /** Name of its sheet. */
  nom: string;
  /** What is said above it, and of it alone. */
  notes: readonly string[];
  titres: readonly string[];
  lignes: readonly (readonly Cell[])[];
}

/** One or several tables, under what they all carry: title, « données simulées », date, sources. */
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

/** Its tables one below the other; what they all carry stands above the first. */
export function fichierCsv({ tete, tables }: Fichier): string {
  return aLaSuite(
    ...tables.map(({ notes, titres, lignes }, i) => csv(titres, lignes, i === 0 ? [...tete, ...notes] : notes))
  );
}

/** Hands it to the reader's browser, as a CSV file or as a workbook; `nom` has no extension. */
export async function telecharge(genre: 'csv' | 'xlsx', nom: string, fichier: Fichier): Promise<void> {
  if (genre === 'csv') {
    telechargeCsv(`${nom}.csv`, fichierCsv(fichier));
    return;
  }
  const { fichierXlsx } = await import('./tables-xlsx');
  const adresse = adresseDeLaPage();
  const tete = adresse === null ? fichier.tete : [...fichier.tete, adresse];
  telechargeFichier(`${nom}.xlsx`, await fichierXlsx({ ...fichier, tete }), MIME_XLSX);
}
