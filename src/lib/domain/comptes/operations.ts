import type { CodeEtatOperation } from '../contrat/codes';

/** An operation of a PPI, as an annex of the PGFP tells it. */
export interface Operation {
  ej: string;
  arrete_le: string;
  etat: CodeEtatOperation;
  menace: string | null;
}

/** States in which an operation can no longer be put at risk. */
const FINIES: ReadonlySet<CodeEtatOperation> = new Set<CodeEtatOperation>(['livree', 'abandonnee']);

/**
 * The operations of an entity: those of its last annex, which tells them all. One that it no longer has is no longer in
 * the plan. Worked: five in the annex of 2025, four in that of 2026: from the day of the second on, four.
 *
 * @param operations those known at D, of any annex
 */
export function operationsDuPpi<O extends Operation>(operations: readonly O[], ej: string): O[] {
  const siennes = operations.filter((o) => o.ej === ej);
  const derniere = siennes.reduce((jour, { arrete_le }) => (arrete_le > jour ? arrete_le : jour), '');
  return siennes.filter(({ arrete_le }) => arrete_le === derniere);
}

/**
 * Whether an operation is at risk [M]: the hospital says why, or has suspended it. One delivered or given up is not:
 * nothing of it is still to come.
 */
export function estMenacee({ etat, menace }: Pick<Operation, 'etat' | 'menace'>): boolean {
  return !FINIES.has(etat) && (menace !== null || etat === 'suspendue');
}
