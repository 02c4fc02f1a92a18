import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { FEUILLE_LISTES, feuilleDe, lettresDe, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import { motDe } from '$lib/schema/classeur-mots';
import { columnsOf } from '$lib/schema/columns';
import type { Column, TableDefinition } from '$lib/schema/table';
import { tables } from '$lib/schema/tables';

/** Rows of a sheet that lists cover, its data starting on this one. */
const PREMIERE_LIGNE = 4;
const DERNIERE_LIGNE = 2_000;

/** The hidden sheet of allowed values, and where the list of a column stands in it. */
export class Listes {
  readonly #colonnes: string[][] = [];
  readonly #places = new Map<string, string>();

  /** Address of a list, written once however many columns use it. */
  plage(mots: readonly string[]): string {
    const cle = JSON.stringify(mots);
    const connue = this.#places.get(cle);
    if (connue !== undefined) return connue;
    const lettres = lettresDe(this.#colonnes.length);
    const plage = `${FEUILLE_LISTES}!$${lettres}$1:$${lettres}$${mots.length}`;
    this.#colonnes.push([...mots]);
    this.#places.set(cle, plage);
    return plage;
  }

  feuille(): WriteSheet {
    const hauteur = Math.max(0, ...this.#colonnes.map((mots) => mots.length));
    const rows = Array.from({ length: hauteur }, (_, i) => this.#colonnes.map((mots) => mots[i] ?? null));
    return { name: FEUILLE_LISTES, rows, hidden: true };
  }
}

/**
 * The list of a column's cells: its allowed values, oui and non, or what another sheet names. The latter only helps:
 * a row may name what will be added later, and reading says what is missing.
 *
 * @param position place of the column in its sheet, 0 being A
 * @param positionDans place of a column in the sheet of a table
 */
export function validationDe(
  table: TableDuClasseur,
  nom: string,
  colonne: Column,
  position: number,
  listes: Listes,
  positionDans: (table: TableDuClasseur, nom: string) => number
): DataValidation | null {
  const lettres = lettresDe(position);
  const range = `${lettres}${PREMIERE_LIGNE}:${lettres}${DERNIERE_LIGNE}`;
  const mots =
    colonne.valeurs?.map((code) => motDe(table, nom, code)) ?? (colonne.type === 'booleen' ? ['Oui', 'Non'] : null);
  if (mots) {
    return {
      ...{ type: 'list', range, formula1: listes.plage(mots), allowBlank: true, showErrorMessage: true },
      ...{ errorStyle: 'stop', errorTitle: 'Valeur inconnue', errorMessage: 'Choisissez une valeur de la liste.' }
    };
  }
  const cible = cibleDe(table, nom, colonne);
  if (!cible) return null;
  const visee = lettresDe(positionDans(cible.table, cible.nom));
  const formula1 = `'${feuilleDe(cible.table)}'!$${visee}$${PREMIERE_LIGNE}:$${visee}$${DERNIERE_LIGNE}`;
  return { type: 'list', range, formula1, allowBlank: true, showErrorMessage: false };
}

/** The column of another sheet whose values this one takes: a reference, or a pair that begins with the contract. */
function cibleDe(
  table: TableDuClasseur,
  nom: string,
  { reference }: Column
): { table: TableDuClasseur; nom: string } | null {
  const { renvois = [] }: TableDefinition = tables[table];
  const renvoi = renvois.find(({ colonnes }) => colonnes.length === 2 && colonnes[1] === nom);
  const [versTable, versNom] = renvoi ? [renvoi.table, renvoi.vers[1]] : (reference?.split('.') ?? []);
  const visee = tablesDuClasseur.find((t) => t === versTable);
  if (visee === undefined || visee === table || versNom === undefined) return null;
  return columnsOf(visee).some(([n]) => n === versNom) ? { table: visee, nom: versNom } : null;
}
