import type { CellValue } from 'hucre/xlsx';
import { FRACTION_SANS_DOUTE, normaliseTexte, type TableDuClasseur } from '$lib/schema/classeur';
import { motDe } from '$lib/schema/classeur-mots';
import type { Column } from '$lib/schema/table';

/** What a cell can hold of text. */
const LONGUEUR_MAX = 32_767;
/** Before it, Excel counts a day that did not exist: such a date is written as text. */
const PREMIER_JOUR = '1900-03-01';

/**
 * A value of a table as a cell: words for a code, a date for a date, oui or non, and a fraction that could be taken for
 * a percentage written with its sign. Reading gives the value back.
 *
 * @throws Error when a text is longer than a cell
 */
export function enCellule(
  valeur: string | number | boolean | null,
  table: TableDuClasseur,
  nom: string,
  colonne: Column,
  fraction: boolean
): CellValue {
  if (valeur === null) return null;
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (typeof valeur === 'number') {
    return fraction && Math.abs(valeur) > FRACTION_SANS_DOUTE ? pourCent(valeur) : valeur;
  }
  if (colonne.type === 'date') return valeur < PREMIER_JOUR ? valeur : new Date(`${valeur}T00:00:00Z`);
  if (colonne.valeurs) return motDe(table, nom, valeur);
  const texte = normaliseTexte(valeur);
  if (texte !== null && texte.length > LONGUEUR_MAX) {
    throw new Error(`un texte de la colonne ${table}.${nom} est trop long pour une cellule`);
  }
  return texte;
}

/** A fraction in per cent, its digits moved and never rounded: 1.6 is `160 %`. */
export function pourCent(fraction: number): string {
  const [mantisse = '', exposant = '0'] = Math.abs(fraction).toExponential().split('e');
  const chiffres = mantisse.replace('.', '');
  const entiers = Number(exposant) + 3;
  const signe = fraction < 0 ? '-' : '';
  if (entiers < 1 || entiers > 21) return `${signe}${mantisse.replace('.', ',')}e${Number(exposant) + 2} %`;
  const decimales = chiffres.slice(entiers);
  return `${signe}${chiffres.slice(0, entiers).padEnd(entiers, '0')}${decimales && `,${decimales}`} %`;
}

/** Excel reads `_x0041_` in a text as a character: the underscore that begins it is written that way itself. */
export function protege(valeur: CellValue): CellValue {
  return typeof valeur === 'string' ? valeur.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : valeur;
}
