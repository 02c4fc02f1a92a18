import type { Problem } from '../types';

const FINESS = /^[0-9][0-9A-Z][0-9]{7}$/;
/** Eight digits at most (a leading zero is lost), or a number in scientific notation. */
const NOMBRE_DE_TABLEUR = /^(?:\d{1,8}|\d+(?:[.,]\d+)?E[+-]?\d+)$/i;

/** A FINESS number: 9 characters, the second a letter in Corsica. */
export function estFiness(texte: string): boolean {
  return FINESS.test(texte);
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
    const autres = this.#nombre > 1 ? `\u00a0; ${this.#nombre} valeurs sont dans ce cas` : '';
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
