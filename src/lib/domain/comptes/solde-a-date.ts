import { estLeCrp, type LigneCompte } from './comptes-ej';
import { lignesDuPoste } from './lignes-du-poste';
import type { Poste, VersionCompte } from './codes';
import { compteConnuA } from '../temps/documents';

/** What says what was, the firmest first; a document that plans is none of them. */
export const CONSTATES: readonly VersionCompte[] = ['cf_approuve', 'cf_arrete', 'situation'];

/**
 * The last amount of a stock known at D, at the end of a month or of a year: arrears, drawn lines, debts under a
 * schedule; on one day the closing before the monthly situation. A forecast never stands in for it; null when nothing
 * was told, which is not zero.
 *
 * @param lignes any rows of `compte`, which no longer change
 */
export function soldeADate(
  lignes: readonly LigneCompte[],
  ej: string,
  poste: Poste,
  au: string
): { date: string; montant: number; version: VersionCompte } | null {
  let dernier: { date: string; montant: number; version: VersionCompte; rang: number } | null = null;
  for (const l of lignesDuPoste(lignes, ej, poste)) {
    const rang = CONSTATES.indexOf(l.version);
    if (rang < 0 || l.montant === null || !estLeCrp(l.budget)) continue;
    if (l.fin > au || !compteConnuA(l, au)) continue;
    if (dernier === null || l.fin > dernier.date || (l.fin === dernier.date && rang < dernier.rang))
      dernier = { date: l.fin, montant: l.montant, version: l.version, rang };
  }
  return dernier && { date: dernier.date, montant: dernier.montant, version: dernier.version };
}
