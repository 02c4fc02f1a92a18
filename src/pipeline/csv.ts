import { tables, type Row, type TableName } from '$lib/schema/tables';
import type { TableDefinition } from '$lib/schema/table';
import type { Cell } from '$lib/engine/database';
import { lisCsv } from '$lib/importers/lecture/csv';

/**
 * Reads one of the project's own reference files: UTF-8, `;`, header = column names of the table, empty = null.
 * @throws Error naming the file and the line when a column is unknown or a value does not have the column's type
 */
export function lisReference<T extends TableName>(table: T, bytes: Uint8Array, fichier: string): Row<T>[] {
  const definition: TableDefinition = tables[table];
  const { entete, lignes } = lisCsv(bytes);
  for (const nom of entete) {
    if (!definition.colonnes[nom])
      throw new Error(`${fichier}\u00a0: la colonne «\u00a0${nom}\u00a0» n’est pas de la table ${table}`);
  }
  return lignes.map(({ ligne, cellules }) => {
    const row: Record<string, Cell> = {};
    for (const nom of Object.keys(definition.colonnes)) {
      const texte = cellules[entete.indexOf(nom)] ?? '';
      row[nom] = cellule(texte, definition.colonnes[nom]?.type ?? 'texte', `${fichier}, ligne ${ligne}, ${nom}`);
    }
    return row as Row<T>;
  });
}

function cellule(texte: string, type: string, ou: string): Cell {
  if (texte === '') return null;
  if (type === 'booleen') return texte === 'true' || texte === 'oui';
  if (type !== 'nombre' && type !== 'entier') return texte;
  const valeur = Number(texte);
  if (Number.isNaN(valeur)) throw new Error(`${ou}\u00a0: «\u00a0${texte}\u00a0» n’est pas un nombre`);
  return valeur;
}

/** Writes rows in the same format; names and cells with a separator, a quote or a line end are quoted. */
export function ecrisCsv(colonnes: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const champ = (valeur: Cell | undefined) => {
    const texte = valeur === null || valeur === undefined ? '' : String(valeur);
    return /[;"\n\r]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
  };
  const lignes = rows.map((row) => colonnes.map((nom) => champ(row[nom])).join(';'));
  return [colonnes.map(champ).join(';'), ...lignes, ''].join('\n');
}
