import { resultatPublie, tresoreriePubliee, type IdentitePubliee } from '$lib/domain/comptes/comptes-publies';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { GARDEES, marqueDe } from './marque';

/** Columns of a file that one identity ties together; the last one is what the others make. */
export interface Identite {
  genre: 'tresorerie' | 'resultat';
  plus: readonly string[];
  moins: readonly string[];
  solde: string;
}

const LIBELLES = {
  tresorerie: 'Trésorerie = FRNG − BFR',
  resultat: 'Résultat = recettes − dépenses'
} as const;

/**
 * Checks the identities of one entity's accounts, where the file gives every term. What does not hold is told and
 * marked on every column of it; nothing is put right.
 *
 * @param lit a number, or null where the file gives none
 */
export function verifieIdentites(
  identites: readonly Identite[],
  lit: (colonne: string) => number | null,
  situe: Pick<Problem, 'fichier' | 'ligne' | 'feuille' | 'cellule'>
): { problems: Problem[]; reserves: Map<string, string> } {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const identite of identites) {
    const lue = compare(identite, lit);
    if (lue === null || lue.juste) continue;
    const libelle = LIBELLES[identite.genre];
    const phrase = `${libelle} n’est pas vérifié, ${ecrit(lue.constate)} pour ${ecrit(lue.attendu)}`;
    problems.push({
      severite: 'avertissement',
      ...situe,
      colonne: identite.solde,
      valeur: String(lue.constate),
      genre: 'identité comptable non vérifiée',
      message: `${phrase}.`,
      attendu: libelle,
      suite: `${GARDEES} Réexportez le fichier de sa source.`
    });
    const colonnes = identite.genre === 'tresorerie' ? [...identite.plus, ...identite.moins] : [];
    for (const colonne of [...colonnes, identite.solde]) reserves.set(colonne, marqueDe(phrase));
  }
  return { problems, reserves };
}

function ecrit(montant: number): string {
  return `${nombre(montant)}\u00a0€`;
}

function compare({ genre, plus, moins, solde }: Identite, lit: (c: string) => number | null): IdentitePubliee | null {
  const [a, b, constate] = [somme(plus, lit), somme(moins, lit), lit(solde)];
  if (a === null || b === null || constate === null) return null;
  return genre === 'tresorerie' ? tresoreriePubliee(a, b, constate) : resultatPublie(a, b, constate);
}

function somme(colonnes: readonly string[], lit: (c: string) => number | null): number | null {
  let total = 0;
  for (const colonne of colonnes) {
    const valeur = lit(colonne);
    if (valeur === null) return null;
    total += valeur;
  }
  return colonnes.length === 0 ? null : total;
}
