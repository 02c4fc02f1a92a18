import { estGrave } from './niveau';
import { estDeLoi } from './ordre';
import type { Regle } from './regle';

/** Whether an alert stands: nothing ended it. */
export function estLevee({ fin }: { fin: string | null }): boolean {
  return fin === null;
}

/** How many alerts of a contract stand, how many of them a text sets, how many are of the highest level. */
export interface CompteDesAlertes {
  levees: number;
  loi: number;
  graves: number;
}

/** Whether any rule examined a contract at D: one stands open, or one was examined and not met, or could not be decided. */
export function estExamine(alertes: readonly { fin: string | null }[], nonLeves: readonly unknown[]): boolean {
  return nonLeves.length > 0 || alertes.some(estLevee);
}

/** The alerts of a contract that stand at D, counted; null where no rule examined it. */
export function compteDesLevees(
  alertes: readonly { regle: string; fin: string | null; niveau: number }[],
  nonLeves: readonly unknown[],
  regles: readonly Pick<Regle, 'code' | 'nature'>[]
): CompteDesAlertes | null {
  if (!estExamine(alertes, nonLeves)) return null;
  const loi = new Set(regles.flatMap(({ code, nature }) => (estDeLoi(nature) ? [code] : [])));
  const levees = alertes.filter(estLevee);
  return {
    levees: levees.length,
    loi: levees.filter(({ regle }) => loi.has(regle)).length,
    graves: levees.filter(({ niveau }) => estGrave(niveau)).length
  };
}
