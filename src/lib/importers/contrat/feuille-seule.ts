import { feuilleDe } from '$lib/schema/classeur';
import type { LigneCsv } from '../lecture/csv';
import type { Constat } from '../nature';
import { tableDEntete } from './entete';
import { feuilleVide } from './feuille';

/** What a table is that has the headings of one sheet of a contract, out of its workbook; null when it has not. */
export function feuilleSeule(lignes: readonly Pick<LigneCsv, 'cellules'>[]): Constat | null {
  const feuille = feuilleVide('', { depuis1904: false, masquee: false });
  feuille.lignes = lignes.map(({ cellules }, i) => ({ numero: i + 1, valeurs: cellules, notes: new Map() }));
  const table = tableDEntete(feuille);
  if (table === null) return null;
  return {
    nom: `«\u00a0${feuilleDe(table)}\u00a0», une feuille d’un classeur de contrat\u00a0; donnez le classeur entier`,
    suite: 'Fichier refusé. Le contrat se lit d’un seul classeur, au format .xlsx ou .ods, avec toutes ses feuilles.',
    refuse: true
  };
}
