/** An hypothesis of the path (a row of `hypothese`): what it cost or brought, favourable is positive. */
export interface HypotheseChiffree {
  ej: string;
  exercice: number;
  impact: number | null;
  neutralisee: boolean;
}

/** Effect of the hypotheses of a year on the result. */
export interface EffetDesHypotheses {
  /** Sum of the impacts that are known; null when none is. */
  connu: number | null;
  /** Hypotheses whose impact is not known. */
  inconnues: number;
}

/** Effect of the hypotheses of some entities on a year: what is known of it, and how many say nothing. */
export function effetDesHypotheses(
  hypotheses: readonly HypotheseChiffree[],
  ejs: readonly string[],
  exercice: number
): EffetDesHypotheses {
  const siennes = hypotheses.filter((h) => h.exercice === exercice && ejs.includes(h.ej));
  const connues = siennes.flatMap((h) => h.impact ?? []);
  return {
    connu: connues.length === 0 ? null : connues.reduce((total, impact) => total + impact, 0),
    inconnues: siennes.length - connues.length
  };
}

/**
 * What the contract neutralises of the result of an entity for a year: 0 when it neutralises nothing, null as soon as
 * one impact is not known, since an unknown impact is not 0.
 */
export function impactNeutralise(
  hypotheses: readonly HypotheseChiffree[],
  ej: string,
  exercice: number
): number | null {
  const { connu, inconnues } = effetDesHypotheses(
    hypotheses.filter((h) => h.neutralisee),
    [ej],
    exercice
  );
  return inconnues > 0 ? null : (connu ?? 0);
}
