import type { CellValue } from 'hucre/xlsx';
import { normaliseTexte, type TableDuClasseur } from '$lib/schema/classeur';
import { motDe } from '$lib/schema/classeur-mots';
import type { Column } from '$lib/schema/table';

/** What a cell can hold of text. */
const LONGUEUR_MAX = 32_767;
/** Before it, Excel counts a day that did not exist: such a date is written as text. */
const PREMIER_JOUR = '1900-03-01';

/**
 * A value of a table as a cell: words for a code, a date for a date, oui or non. Reading gives the value back.
 *
 * @throws Error when a text is longer than a cell
 */
export function enCellule(
  valeur: string | number | boolean | null,
  table: TableDuClasseur,
  nom: string,
  colonne: Column
): CellValue {
  if (valeur === null) return null;
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (typeof valeur === 'number') return valeur;
  if (colonne.type === 'date') return valeur < PREMIER_JOUR ? valeur : new Date(`${valeur}T00:00:00Z`);
  if (colonne.valeurs) return motDe(table, nom, valeur);
  const texte = normaliseTexte(valeur);
  if (texte !== null && texte.length > LONGUEUR_MAX) {
    throw new Error(`un texte de la colonne ${table}.${nom} est trop long pour une cellule`);
  }
  return texte;
}

/** Excel reads `_x0041_` in a text as a character: the underscore that begins it is written that way itself. */
export function protege(valeur: CellValue): CellValue {
  return typeof valeur === 'string' ? valeur.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : valeur;
}
