import type { ImportResult } from '$lib/importers/types';
import { SEVERITES } from '$lib/words/importer/mots';
import { csv, telechargeCsv } from './csv';

/** Every problem of the files, as a French spreadsheet reads it. */
export function rapportCsv(resultats: readonly ImportResult[]): string {
  const colonnes = ['Fichier', 'Gravité', 'Genre', 'Feuille', 'Cellule', 'Ligne', 'Colonne', 'Valeur lue', 'Problème'];
  const lignes = resultats.flatMap(({ fichier, problems }) =>
    problems.map((p) => [
      fichier,
      SEVERITES[p.severite].mot,
      p.genre,
      p.feuille ?? null,
      p.cellule ?? null,
      p.ligne ?? null,
      p.colonne ?? null,
      p.valeur ?? null,
      p.message,
      p.attendu ?? null,
      p.suite
    ])
  );
  return csv([...colonnes, 'Attendu', 'Suite'], lignes);
}

/** Hands the report to the reader as a file. */
export function telechargeRapport(resultats: readonly ImportResult[]): void {
  telechargeCsv('rapport-d-import.csv', rapportCsv(resultats));
}
