import type { Column } from '$lib/schema/table';
import { dateDeCellule } from './date';
import type { Note, Valeur } from './feuille';
import { affichageDe } from './format';
import { enFrancais, pourCent, sansBruit } from './nombre';

/** A value as the reader sees it, more or less. */
export function ecrit(valeur: Valeur, { format = 'General' }: Note = {}): string {
  if (valeur === null) return '';
  if (valeur instanceof Date) return dateDeCellule(valeur) ?? 'date invalide';
  if (typeof valeur === 'number') {
    const enPourCent = affichageDe(format, valeur).pourCent === 'calcule';
    return enPourCent ? pourCent(sansBruit(valeur)) : enFrancais(sansBruit(valeur));
  }
  return typeof valeur === 'boolean' ? (valeur ? 'VRAI' : 'FAUX') : valeur;
}

/** The same for the cell of a column: in a column of texts a number is an identifier, whose digits stand together. */
export function ecritPour({ type }: Column, valeur: Valeur, note?: Note): string {
  const lu = ecrit(valeur, note);
  return type === 'texte' && typeof valeur === 'number' ? lu.replaceAll('\u202f', '') : lu;
}
