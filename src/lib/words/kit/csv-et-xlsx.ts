import { MOTS_DE_L_EXPORT } from './export';

/** The same columns, for a spreadsheet that reads text and for one that keeps numbers and days. */
export const CSV_ET_XLSX: { genre: 'csv' | 'xlsx'; libelle: string }[] = [
  { genre: 'csv', libelle: MOTS_DE_L_EXPORT.exporter },
  { genre: 'xlsx', libelle: MOTS_DE_L_EXPORT.xlsx }
];
