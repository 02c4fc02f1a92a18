import type { PaiementDeTranche } from './versement';

/** What is left to pay of a tranche, due or to come. */
export function resteAVerser({ echu, aVenir }: Pick<PaiementDeTranche, 'echu' | 'aVenir'>): number {
  return echu + aVenir;
}
