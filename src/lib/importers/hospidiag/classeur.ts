import type { Problem } from '../types';
import type { Cellule, Etablissement, Tableau } from './tableau';

type Valeur = string | number | boolean | Date | null;

interface Feuille {
  nom: string;
  /** Rows of the sheet; the first is Excel's row 1. */
  lignes: Valeur[][];
}

const REPERTOIRE_ZIP = 65_536;

/** A workbook whose content is not what its name announces. */
export class ClasseurIllisible extends Error {}

/** Whether bytes are an Excel workbook: a zip whose directory, at its end, lists `xl/workbook.xml`. */
export function estClasseur(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(-REPERTOIRE_ZIP)).includes('xl/workbook.xml');
}

/**
 * Reads the workbook of the editions 2017 to 2019 (`Hospi_2018.xlsx`): sheets whose header has a `finess` column are
 * joined on it; « Lits et Places » is long (finess, Indicateur, Valeur), the others are wide. Cells are text.
 *
 * @throws ClasseurIllisible when the file is no workbook, or has no sheet by establishment
 */
export async function tableauDeClasseur(bytes: Uint8Array, fichier: string, problems: Problem[]): Promise<Tableau> {
  const parSite = new Map<string, Map<string, Cellule>>();
  const colonnes = new Set<string>();
  for (const { nom, lignes } of await feuillesDe(bytes)) {
    const entete = (lignes[0] ?? []).map((v) => texteDe(v).toUpperCase());
    const cle = entete.indexOf('FINESS');
    if (cle < 0) continue;
    const longue = { indicateur: entete.indexOf('INDICATEUR'), valeur: entete.indexOf('VALEUR') };
    const estLongue = longue.indicateur >= 0 && longue.valeur >= 0;
    for (const [i, valeurs] of lignes.entries()) {
      if (i === 0 || valeurs.every((v) => texteDe(v) === '')) continue;
      const cellule = (j: number): Cellule => ({
        texte: texteDe(valeurs[j] ?? null),
        adresse: { feuille: nom, cellule: `${lettresDe(j)}${i + 1}` }
      });
      const finess = cellule(cle);
      const lues = parSite.get(finess.texte) ?? new Map<string, Cellule>([['FINESS', finess]]);
      parSite.set(finess.texte, lues);
      const pose = (colonne: string, lue: Cellule): void => {
        if (colonne === '' || colonne === 'FINESS') return;
        colonnes.add(colonne);
        const premiere = lues.get(colonne);
        if (!premiere) lues.set(colonne, lue);
        else if (premiere.texte !== lue.texte)
          problems.push(contradiction(colonne, finess.texte, premiere, lue, fichier));
      };
      if (estLongue) pose(cellule(longue.indicateur).texte.toUpperCase(), cellule(longue.valeur));
      else entete.forEach((colonne, j) => pose(colonne, cellule(j)));
    }
  }
  if (parSite.size === 0) throw new ClasseurIllisible('Aucune feuille du classeur n’a de colonne finess.');
  const etablissements = [...parSite.values()].map((cellules): Etablissement => ({
    finess: cellules.get('FINESS') ?? { texte: '', adresse: {} },
    cellules
  }));
  return { lues: etablissements.length, colonnes: new Set(['FINESS', ...colonnes]), etablissements };
}

async function feuillesDe(bytes: Uint8Array): Promise<Feuille[]> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const classeur = await readXlsx(bytes);
    return classeur.sheets.map((feuille) => ({ nom: feuille.name, lignes: feuille.rows }));
  } catch (cause) {
    throw new ClasseurIllisible('Le fichier n’est pas un classeur lisible : il est peut-être tronqué ou protégé.', {
      cause
    });
  }
}

function contradiction(colonne: string, finess: string, premiere: Cellule, lue: Cellule, fichier: string): Problem {
  return {
    severite: 'erreur',
    fichier,
    ...lue.adresse,
    colonne,
    valeur: lue.texte,
    genre: 'valeur en double',
    message: `${colonne} de ${finess} est déjà donné : « ${premiere.texte} ».`,
    attendu: 'une seule valeur par établissement',
    suite: 'La première valeur est gardée.'
  };
}

function texteDe(valeur: Valeur): string {
  if (valeur === null) return '';
  return (valeur instanceof Date ? valeur.toISOString().slice(0, 10) : String(valeur)).trim();
}

/** Letters of a column, 0 being A. */
function lettresDe(colonne: number): string {
  const reste = String.fromCharCode(65 + (colonne % 26));
  return colonne < 26 ? reste : lettresDe(Math.floor(colonne / 26) - 1) + reste;
}
