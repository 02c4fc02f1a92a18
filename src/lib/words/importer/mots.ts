import { dateCourte } from '$lib/format/date';
import { ouiNon } from '$lib/format/phrase';
import type { TableDefinition } from '$lib/schema/table';
import { tables, type TableName } from '$lib/schema/tables';
import type { Problem } from '$lib/importers/types';
import type { NomIcone } from '../icons';

type Severite = Problem['severite'];

/** How a problem's severity reads: the word always stands beside the sign. */
export const SEVERITES: Readonly<
  Record<Severite, { mot: string; icone: NomIcone; un: string; plusieurs: string; bloque: boolean }>
> = {
  refus: { mot: 'Refus', icone: 'erreur', un: 'refus', plusieurs: 'refus', bloque: true },
  erreur: { mot: 'Erreur', icone: 'erreur', un: 'erreur', plusieurs: 'erreurs', bloque: true },
  avertissement: {
    mot: 'Avertissement',
    icone: 'attention',
    un: 'avertissement',
    plusieurs: 'avertissements',
    bloque: false
  },
  information: {
    mot: 'Information',
    icone: 'information',
    un: 'information',
    plusieurs: 'informations',
    bloque: false
  }
};

export const ORDRE: readonly Severite[] = ['refus', 'erreur', 'avertissement', 'information'];

/** Name of a table as a workbook's sheet names it; measures have no sheet. */
export function nomDeTable(table: TableName): string {
  const definition: TableDefinition = tables[table];
  if (table === 'mesure') return 'Mesures';
  return definition.titre ?? table;
}

/** Name of a column as a workbook heads it. */
export function nomDeColonne(table: TableName, colonne: string): string {
  const definition: TableDefinition = tables[table];
  return definition.colonnes[colonne]?.titre ?? colonne.replaceAll('_', ' ');
}

/** Every digit: two values that differ never read alike. */
const EXACT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 12 });

/** A cell as a French reader reads it; an absent value is a dash, never 0. */
export function valeurLue(table: TableName, colonne: string, valeur: string | number | boolean | null): string {
  if (valeur === null) return '—';
  if (typeof valeur === 'boolean') return ouiNon(valeur);
  const definition: TableDefinition = tables[table];
  const declaree = definition.colonnes[colonne];
  if (typeof valeur === 'number') {
    const annee = colonne === 'exercice' || colonne === 'campagne' || colonne.endsWith('annee');
    return annee ? String(valeur) : EXACT.format(valeur).replace('-', '−');
  }
  return declaree?.type === 'date' ? dateCourte(valeur) : valeur;
}
