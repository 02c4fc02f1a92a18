import type { Note, Valeur } from '../contrat/feuille';
import { lisFeuilles } from '../contrat/feuilles';
import type { Apercu, LigneCsv } from './csv';

/** A sheet whose cells are text, as in a delimited file; `ligne` is the row of the sheet. */
export interface FeuilleLue {
  nom: string;
  lignes: LigneCsv[];
}

/**
 * The sheets of a workbook of figures.
 * @throws ClasseurIllisible
 */
export async function feuillesDeTexte(bytes: Uint8Array): Promise<FeuilleLue[]> {
  const feuilles = await lisFeuilles(bytes);
  return feuilles.map(({ nom, lignes }) => ({
    nom,
    lignes: lignes
      .map(({ numero, valeurs, notes }) => ({
        ligne: numero,
        cellules: valeurs.map((valeur, i) => texteDe(valeur, notes.get(i)))
      }))
      .filter(({ cellules }) => cellules.some((texte) => texte !== ''))
  }));
}

/** The rows of a sheet as wide as its header: a workbook does not write the empty cells at the end of a row. */
export function tableDeFeuille({ lignes: [premiere, ...autres] }: FeuilleLue): Apercu {
  const entete = premiere?.cellules ?? [];
  return {
    entete,
    lignes: autres.map(({ ligne, cellules }) => ({
      ligne,
      cellules:
        cellules.length < entete.length
          ? [...cellules, ...Array<string>(entete.length - cellules.length).fill('')]
          : sansFinVide(cellules, entete.length)
    }))
  };
}

function sansFinVide(cellules: readonly string[], largeur: number): string[] {
  let n = cellules.length;
  while (n > largeur && cellules[n - 1] === '') n -= 1;
  return cellules.slice(0, n);
}

/** A cell that cannot be read is no empty one: its text says why, and reads as no figure. */
function texteDe(valeur: Valeur, note?: Note): string {
  if (note?.faute) return `# ${note.faute.genre}`;
  if (valeur === null) return '';
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  return String(valeur).trim();
}
