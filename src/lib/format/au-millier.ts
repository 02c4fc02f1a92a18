import { euros } from './nombre';

/**
 * Money of a plan of cash or of debts past their day, which are no closer than to the thousand: « −1 k€ » for −715 €.
 * What is owed and rounds to nothing is said to be so small, and is not nothing.
 */
export function eurosAuMillier(montant: number): string {
  if (montant === 0 || Math.abs(montant) >= 1_000) return euros(montant);
  if (Math.abs(montant) < 500) return montant > 0 ? '< 1\u00a0k€' : '> −1\u00a0k€';
  return montant > 0 ? '1\u00a0k€' : '−1\u00a0k€';
}
