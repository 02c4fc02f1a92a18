import { posteTousBudgets, somme, type ComptesEj } from '../comptes/comptes-ej';

/** Titres 2 and 3, which stand for purchases. */
const TITRES = ['C2', 'C3'] as const;

/**
 * Purchases of a year, of all budgets: what suppliers are owed is read in the balance sheet, which is that of the whole
 * entity, and a ratio has one perimeter. An item that a budget lacks is not known.
 */
export const termesDesAchats = (comptes: ComptesEj) =>
  TITRES.map((poste) => [poste, posteTousBudgets(comptes, poste)] as const);

export const achatsDe = (comptes: ComptesEj): number | null =>
  somme(termesDesAchats(comptes).map(([, montant]) => montant));
