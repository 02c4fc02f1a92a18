import { euros, nombre } from './nombre';

/**
 * Money of a plan of cash or of debts past their day, which are read in thousands: « −0,7 k€ » for −715 €; what would read
 * as nothing, or as a whole thousand that it is not, is written in euros.
 */
export function eurosAuMillier(montant: number): string {
  const centaines = Math.round(Math.abs(montant) / 100);
  if (centaines === 0 || centaines >= 10) return euros(montant);
  return `${nombre((Math.sign(montant) * centaines) / 10, 1)}\u00a0k€`;
}
