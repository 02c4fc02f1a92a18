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

/**
 * The refusal of a file whose identifiers went through a spreadsheet: the first one is shown, the others counted.
 * Null when all are sound. Half-reading such a file would lose whole departments (01 to 09).
 */
export function refusDeTableur(identifiants: Iterable<Identifiant>, fichier: string): Problem | null {
  let premier: Identifiant | null = null;
  let nombre = 0;
  for (const identifiant of identifiants) {
    if (!estDeforme(identifiant.valeur)) continue;
    premier ??= identifiant;
    nombre += 1;
  }
  if (!premier) return null;
  const autres = nombre > 1 ? ` ; ${nombre} valeurs sont dans ce cas` : '';
  return {
    severite: 'refus',
    fichier,
    ...premier,
    genre: 'identifiant abîmé par un tableur',
    message: `« ${premier.valeur} » n’est plus un identifiant : un tableur l’a lu comme un nombre${autres}.`,
    attendu: 'un FINESS de 9 caractères, zéro de tête compris (un SIRET de 14 chiffres)',
    suite: 'Fichier refusé. Réexportez-le de sa source sans l’ouvrir dans un tableur.'
  };
}
