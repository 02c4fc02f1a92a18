import { nombre } from '$lib/format/nombre';
import { lettresDe, type TableDuClasseur } from '$lib/schema/classeur';
import type { Entete } from './entete';
import type { Feuille, Ligne } from './feuille';
import type { Signalements } from './signalement';

/** Numbers that are said one by one; the others are counted. */
const DITS_MAX = 10;

interface Lue {
  table: TableDuClasseur;
  feuille: Feuille;
  entete: Entete;
  /** Rows that are read as data. */
  remplies: readonly Ligne[];
}

/** Says which rows and columns are read though nobody sees them in the workbook. */
export function signaleMasquees({ table, feuille, entete, remplies }: Lue, signalements: Signalements): void {
  const { nom, lignesMasquees, colonnesMasquees } = feuille;
  const lignes = remplies.filter(({ numero }) => lignesMasquees.has(numero)).map(({ numero }) => numero);
  const [premiere] = lignes;
  if (premiere !== undefined) {
    const quoi = lignes.length > 1 ? `${nombre(lignes.length)} lignes masquées sont lues` : '1 ligne masquée est lue';
    signalements.avertissement({
      ...{ genre: 'lignes masquées', table, feuille: nom, ligne: premiere },
      message: `${quoi} quand même\u00a0: ${suite(lignes.map(String))}.`,
      suite: 'Affichez ce qui est masqué ou filtré, et vérifiez-le\u00a0; retirez du classeur ce qui ne compte pas.'
    });
  }
  for (const position of [...entete.positions.values()].sort((a, b) => a - b)) {
    if (!colonnesMasquees.has(position)) continue;
    const cellules = remplies.filter(({ valeurs }) => (valeurs[position] ?? null) !== null).length;
    if (cellules === 0) continue;
    const combien = cellules > 1 ? `ses ${nombre(cellules)} cellules sont lues` : 'sa cellule est lue';
    signalements.avertissement({
      ...{ genre: 'colonne masquée', table, feuille: nom, ligne: entete.numero, position },
      message: `La colonne ${lettresDe(position)} est masquée\u00a0: ${combien} quand même.`,
      suite: 'Affichez-la, et vérifiez ce qu’elle contient.'
    });
  }
}

function suite(numeros: readonly string[]): string {
  const dits = numeros.slice(0, DITS_MAX).join(', ');
  return numeros.length > DITS_MAX ? `${dits}, et ${nombre(numeros.length - DITS_MAX)} de plus` : dits;
}
