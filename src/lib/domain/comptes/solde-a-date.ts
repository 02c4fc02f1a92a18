import { estCloture, estLeCrp, type LigneCompte } from './comptes-ej';
import type { Poste } from './codes';
import { compteConnuA } from '../temps/documents';

/**
 * The last amount of a stock known at D, at the end of a month or of a year: arrears, drawn lines, debts under a
 * schedule. A forecast never stands in for it; null when nothing was told, which is not zero.
 */
export function soldeADate(
  lignes: readonly LigneCompte[],
  ej: string,
  poste: Poste,
  au: string
): { date: string; montant: number } | null {
  return lignes.reduce<{ date: string; montant: number } | null>((dernier, l) => {
    const sien = l.ej === ej && l.poste === poste && estLeCrp(l.budget) && l.fin <= au && compteConnuA(l, au);
    const constate = l.version === 'situation' || estCloture(l.version);
    if (!sien || !constate || l.montant === null || (dernier !== null && l.fin < dernier.date)) return dernier;
    return { date: l.fin, montant: l.montant };
  }, null);
}
