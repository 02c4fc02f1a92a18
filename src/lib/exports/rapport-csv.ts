import type { ImportResult } from '$lib/importers/types';
import { COLONNES_DES_PROBLEMES } from '$lib/words/importer/rapport';
import { tableCsv, telechargeCsv } from './csv';

/** Every problem of the files, as a French spreadsheet reads it; it is of no dataset, so it has no head. */
export function rapportCsv(resultats: readonly ImportResult[]): string {
  return tableCsv(
    COLONNES_DES_PROBLEMES,
    resultats.flatMap(({ problems }) => problems),
    []
  );
}

/** Hands the report to the reader as a file. */
export function telechargeRapport(resultats: readonly ImportResult[]): void {
  telechargeCsv('rapport-d-import.csv', rapportCsv(resultats));
}
