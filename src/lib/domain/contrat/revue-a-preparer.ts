import type { Arret } from './contrat';
import { vivant } from './etats';
import { estGele } from './gel';
import { porteSurDesComptes } from './obligations';

/**
 * Whether a review has something to decide on a contract: it runs, or is frozen and stands, what was due before being still
 * asked for (RULES 41), and is about accounts.
 */
export function aDesDecisions({ type, etat, arret }: { type: string; etat: string; arret: Arret | null }): boolean {
  return porteSurDesComptes(type) && vivant(etat) && (arret === null || estGele(arret));
}
