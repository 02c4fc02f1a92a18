import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { marqueDe } from './marque';

/**
 * Whether a number reads two ways: « 1.234 » or « 18,250 », one to three digits, then three after a point or a comma,
 * which part thousands as often as decimals. Where a producer writes neither three decimals nor parted thousands, such
 * a cell has been through other hands.
 */
export function estEquivoque(texte: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(texte.replace(/[\s\u00a0\u202f]/g, ''));
}

type Situe = Pick<Problem, 'fichier' | 'ligne' | 'feuille' | 'cellule'>;

/** A cell that is used all the same: the line of the report, and the mark of the values that come from it. */
interface CelluleAVerifier {
  probleme: Problem;
  reserve: string;
}

function aVerifier(
  situe: Situe,
  colonne: string,
  valeur: string,
  dit: { genre: string; message: string; attendu: string; suite: string; reserve: string }
): CelluleAVerifier {
  const { reserve, ...reste } = dit;
  return {
    probleme: { severite: 'avertissement', ...situe, colonne, valeur, ...reste },
    reserve: marqueDe(`${colonne} ${reserve}`)
  };
}

/** « 3,83E+07 »: an amount that a spreadsheet has shown in powers of ten, and cut to the digits that it showed. */
const ARRONDI_DE_TABLEUR = /^[+-]?\d(?:[.,]\d{1,5})?E\+?0?[4-9]$|^[+-]?\d(?:[.,]\d{1,5})?E\+?1\d$/i;

/** Whether a number was rounded by the spreadsheet that wrote it. Worked: « 3,83E+07 » is, « 9.2399999E-3 » is not. */
export function estArrondi(texte: string): boolean {
  return ARRONDI_DE_TABLEUR.test(texte.trim());
}

/** What is said of an amount that a spreadsheet has rounded, and its mark. */
export function ditArrondi(situe: Situe, colonne: string, texte: string): CelluleAVerifier {
  const phrase = `«\u00a0${texte}\u00a0» a été arrondi par un tableur`;
  return aVerifier(situe, colonne, texte, {
    genre: 'nombre arrondi par un tableur',
    message: `${phrase}\u00a0: les chiffres suivants sont perdus.`,
    attendu: 'le nombre entier, comme le producteur l’écrit',
    suite: 'Lu tel quel, marqué à vérifier et hors classement. Réexportez le fichier sans l’ouvrir dans un tableur.',
    reserve: phrase
  });
}

/** The two readings of such a cell, in words: « « 1.234 » se lit 1,234 ou 1 234 ». */
function lectures(texte: string): string {
  const chiffres = texte.replace(/[^\d+-]/g, '');
  const decimal = Number(texte.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return `«\u00a0${texte}\u00a0» se lit ${nombre(decimal, 3)} ou ${nombre(Number(chiffres))}`;
}

/** What is said of a cell that reads two ways, and the mark of the values that come from it. */
export function ditEquivoque(situe: Situe, colonne: string, texte: string): CelluleAVerifier {
  const phrase = lectures(texte);
  return aVerifier(situe, colonne, texte, {
    genre: 'nombre équivoque',
    message: `${phrase}\u00a0: le producteur n’écrit ni trois décimales ni milliers séparés.`,
    attendu: 'un nombre sans séparateur de milliers, comme le producteur l’écrit',
    suite: 'Lu comme un nombre décimal, marqué à vérifier et hors classement. Réexportez le fichier de sa source.',
    reserve: phrase.replace(' se lit', ', qui se lit')
  });
}
