import { euros, nombre } from './nombre';

/**
 * Money of a plan of cash or of debts past their day, which are read in thousands: « −0,7 k€ » for −715 €, and at least a
 * tenth of a thousand for what is not nothing.
 */
export function eurosAuMillier(montant: number): string {
  if (montant === 0 || Math.abs(montant) >= 1_000) return euros(montant);
  const dixiemes = Math.max(1, Math.round(Math.abs(montant) / 100)) / 10;
  return `${nombre(Math.sign(montant) * dixiemes, 1)}\u00a0k€`;
}
