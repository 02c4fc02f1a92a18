import { vivant } from './etats';
import { porteSurDesComptes } from './obligations';

/** Whether a review has something to decide on a contract: it runs, and is about accounts. */
export function aDesDecisions({ type, etat, arret }: { type: string; etat: string; arret: object | null }): boolean {
  return porteSurDesComptes(type) && vivant(etat) && arret === null;
}
