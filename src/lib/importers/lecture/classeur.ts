import { nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { lettresDe } from '$lib/schema/classeur';
import type { Note, Valeur } from '../contrat/feuille';
import { lisFeuilles } from '../contrat/feuilles';
import { affichageDe } from '../contrat/format';
import type { Problem } from '../types';
import type { Apercu, LigneCsv } from './csv';

/** A sheet whose cells are text, as in a delimited file; `ligne` is the row of the sheet. */
export interface FeuilleLue {
  nom: string;
  lignes: LigneCsv[];
  /** What the workbook hides and is read all the same: rows by number, columns by position, the sheet itself. */
  masques: { lignes: number[]; colonnes: number[]; feuille: boolean };
}

/**
 * The sheets of a workbook of figures.
 * @throws ClasseurIllisible
 */
export async function feuillesDeTexte(bytes: Uint8Array): Promise<FeuilleLue[]> {
  const feuilles = await lisFeuilles(bytes);
  return feuilles.map(({ nom, lignes: ecrites, lignesMasquees, colonnesMasquees, masquee }) => {
    const lignes = ecrites
      .map(({ numero, valeurs, notes }) => ({
        ligne: numero,
        cellules: valeurs.map((valeur, i) => texteDe(valeur, notes.get(i)))
      }))
      .filter(({ cellules }) => cellules.some((texte) => texte !== ''));
    const masques = {
      lignes: lignes.map(({ ligne }) => ligne).filter((ligne) => lignesMasquees.has(ligne)),
      colonnes: [...colonnesMasquees].filter((i) => lignes.some(({ cellules }) => (cellules[i] ?? '') !== '')),
      feuille: masquee
    };
    return { nom, lignes, masques };
  });
}

/** What the report says of a sheet that hides something of what is read. */
export function problemesDeMasques({ nom, masques }: FeuilleLue, fichier: string): Problem[] {
  const { lignes, colonnes, feuille } = masques;
  const quoi = [
    ...(feuille ? ['elle est masquée'] : []),
    ...(lignes.length > 0
      ? [`${nombre(lignes.length)} ${accord(lignes.length, 'ligne masquée', 'lignes masquées')}`]
      : []),
    ...(colonnes.length > 0
      ? [`${accord(colonnes.length, 'colonne masquée', 'colonnes masquées')} ${colonnes.map(lettresDe).join(', ')}`]
      : [])
  ];
  if (quoi.length === 0) return [];
  return [
    {
      severite: 'avertissement',
      ...{ fichier, feuille: nom, genre: 'contenu masqué' },
      message: `La feuille «\u00a0${nom}\u00a0» est lue avec ce qu’elle masque\u00a0: ${quoi.join(', ')}.`,
      suite: 'Affichez ce qui est masqué ou filtré, et vérifiez-le.'
    }
  ];
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

/**
 * A cell as the workbook shows it, where that changes what it says: 0.6 shown 60 % is « 60 % », 10780054 shown over nine
 * digits is « 010780054 ». One that cannot be read is no empty one: its text says why, and reads as no figure.
 */
function texteDe(valeur: Valeur, note?: Note): string {
  if (note?.faute) return `# ${note.faute.genre}`;
  if (valeur === null) return '';
  if (typeof valeur === 'number' && note?.format !== undefined) return nombreMontre(valeur, note.format);
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  return String(valeur).trim();
}

const CHIFFRES_SIGNIFICATIFS = 15;

function nombreMontre(valeur: number, format: string): string {
  const { pourCent, multiple, chiffres } = affichageDe(format, valeur);
  if (pourCent === 'calcule') return `${Number((valeur * 100).toPrecision(CHIFFRES_SIGNIFICATIFS))}\u00a0%`;
  if (pourCent === 'ecrit') return `${valeur}\u00a0%`;
  if (multiple !== null) return `${valeur} ${multiple}`;
  const ecrit = String(valeur);
  return chiffres !== null && chiffres.decimales === 0 && /^\d+$/.test(ecrit)
    ? ecrit.padStart(chiffres.entiers, '0')
    : ecrit;
}
