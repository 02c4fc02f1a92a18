import { lisFeuilles, type Valeur } from '../contrat/feuilles';
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
      .map(({ numero, valeurs }) => ({ ligne: numero, cellules: valeurs.map(texteDe) }))
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

function texteDe(valeur: Valeur): string {
  if (valeur === null) return '';
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  return String(valeur).trim();
}
