import { dateDeCellule } from './date';
import type { Note, Valeur } from './feuille';
import { affichageDe } from './format';
import { pourCent, sansBruit } from './nombre';

/** A value as the reader sees it, more or less. */
export function ecrit(valeur: Valeur, { format = 'General' }: Note = {}): string {
  if (valeur === null) return '';
  if (valeur instanceof Date) return dateDeCellule(valeur) ?? 'date invalide';
  if (typeof valeur === 'number') {
    const enPourCent = affichageDe(format, valeur).pourCent === 'calcule';
    return enPourCent ? pourCent(sansBruit(valeur)) : String(sansBruit(valeur)).replace('.', ',');
  }
  return typeof valeur === 'boolean' ? (valeur ? 'VRAI' : 'FAUX') : valeur;
}
