import type { CodeEtatOperation } from '../contrat/codes';
import { somme } from './comptes-ej';

/** An operation of a PPI, as an annex of the PGFP tells it. */
export interface Operation {
  etat: CodeEtatOperation;
  menace: string | null;
}

/** What an operation costs in all, and what of it is paid at the day of its annex; null when it does not say. */
export interface CoutDOperation {
  montant: number;
  paye: number | null;
}

/** States in which an operation can no longer be put at risk. */
const FINIES: ReadonlySet<CodeEtatOperation> = new Set<CodeEtatOperation>(['livree', 'abandonnee']);

/**
 * Whether an operation is at risk [M]: the hospital says why, or has suspended it. One delivered or given up is not:
 * nothing of it is still to come.
 */
export function estMenacee({ etat, menace }: Operation): boolean {
  return !FINIES.has(etat) && (menace !== null || etat === 'suspendue');
}

/**
 * What operations still cost, in euros: of each its amount less what is paid, never under zero, since what one has cost
 * beyond its amount does not pay for another (see {@link depassement}). Null when one does not say what it has paid, or
 * when there is none. Worked: 10 M€ of which 12 paid, 8 of which 3: 0 + 5 = 5 M€.
 */
export function resteAPayer(operations: readonly CoutDOperation[]): number | null {
  return somme(operations.map(({ montant, paye }) => (paye === null ? null : Math.max(0, montant - paye))));
}

/** What has been paid beyond the amount, in euros; 0 when nothing, null when what is paid is not known. */
export function depassement({ montant, paye }: CoutDOperation): number | null {
  return paye === null ? null : Math.max(0, paye - montant);
}
