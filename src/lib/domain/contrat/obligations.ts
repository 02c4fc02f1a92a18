import type { TypeContrat } from './codes';

/** What a contract of a type must say. */
export interface ChampsRequis {
  territoire: boolean;
  diagnostic: boolean;
  /** Least number of legal entities in the perimeter. */
  ejMin: number;
  /** Path balances on which a commitment is expected. */
  engagements: readonly ('flux_exploitation' | 'caf' | 'tresorerie')[];
}

/**
 * Required fields by type. A PTSM has a territory and a shared diagnosis instead of legal entities (L. 3221-2 CSP);
 * a contract « performance et redressement financier » commits on the three targets that instruction 2025/145 names:
 * flux d'exploitation, CAF, trésorerie.
 */
export function champsRequis(type: TypeContrat): ChampsRequis {
  if (type === 'ptsm') return { territoire: true, diagnostic: true, ejMin: 0, engagements: [] };
  const engagements =
    type === 'performance_redressement' ? (['flux_exploitation', 'caf', 'tresorerie'] as const) : ([] as const);
  return { territoire: false, diagnostic: false, ejMin: 1, engagements };
}

/**
 * Whether a contract of a type bears on hospital accounts and on the criteria of the law. A PTSM has a territory and a
 * shared diagnosis instead (L. 3221-2 CSP): accounts are not its subject.
 */
export function porteSurDesComptes(type: string): boolean {
  return type !== 'ptsm';
}
