import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';
import { requete } from '../requete';

const colonnes = (table: 'regle' | 'signal' | 'examen') =>
  columnsOf(table)
    .map(([nom]) => `"${nom}"`)
    .join(', ');

export const questions = {
  regles: requete(`SELECT ${colonnes('regle')} FROM regle ORDER BY rang`, tables.regle.colonnes),
  /** Parameter: contract; empty = all. */
  signaux: requete(
    `SELECT ${colonnes('signal')} FROM signal WHERE $1 = '' OR contrat = $1 ORDER BY contrat, rang`,
    tables.signal.colonnes
  ),
  /** Parameter: contract; empty = all. */
  examens: requete(
    `SELECT ${colonnes('examen')} FROM examen WHERE $1 = '' OR contrat = $1 ORDER BY contrat, rang`,
    tables.examen.colonnes
  )
} as const;
