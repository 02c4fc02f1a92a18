import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { enteteMarque, MARQUE_A_REMPLIR, marqueDeLigne, type TableDuClasseur } from '$lib/schema/classeur';
import { RANGS } from './feuille';
import type { Ligne } from './selection';
import { A_REMPLIR } from './styles';

/** A row that a workbook lacks: what is known of it, and its columns that wait for a value. */
export interface LigneARemplir {
  ligne: Ligne;
  vides: readonly string[];
}

/** What a workbook asks for: rows that it lacks, cells of those that it has, and the sheet that tells it. */
export interface ARemplir {
  lignes: ReadonlyMap<TableDuClasseur, readonly LigneARemplir[]>;
  cellules: ReadonlyMap<Ligne, readonly string[]>;
  feuille: WriteSheet;
}

/**
 * The sheet of a table with its cells to fill in marked, by their text and their ground.
 * @param lignes rows of the sheet, those that are to be filled in first
 * @throws Error naming the column that waits for a value and that the sheet does not have
 */
export function marqueARemplir(
  feuille: WriteSheet,
  table: TableDuClasseur,
  lignes: readonly Ligne[],
  { lignes: ajouts, cellules }: ARemplir
): WriteSheet {
  const neuves = new Map((ajouts.get(table) ?? []).map(({ ligne, vides }) => [ligne, vides]));
  const rows: CellValue[][] = (feuille.rows ?? []).map((cases) => [...cases]);
  const cells = new Map(feuille.cells);
  const titres = rows[RANGS.entetes] ?? [];
  const pose = (rang: number, position: number, texte: string) => {
    const cases = rows[rang];
    if (cases === undefined) return;
    cases[position] = texte;
    const cle = `${rang},${position}`;
    cells.set(cle, { ...cells.get(cle), style: { ...cells.get(cle)?.style, ...A_REMPLIR } });
  };
  const positionDe = (nom: string): number => {
    const position = titres.indexOf(enteteMarque(table, nom));
    if (position < 0) throw new Error(`${table} n’a pas de colonne ${nom} à remplir`);
    return position;
  };
  lignes.forEach((ligne, i) => {
    const vides = neuves.get(ligne) ?? cellules.get(ligne) ?? [];
    for (const nom of vides) pose(i + RANGS.lignes, positionDe(nom), MARQUE_A_REMPLIR);
    if (neuves.has(ligne)) pose(i + RANGS.lignes, 0, marqueDeLigne(table, vides));
  });
  return { ...feuille, rows, cells };
}
