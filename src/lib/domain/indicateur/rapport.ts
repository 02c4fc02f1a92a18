/**
 * Under this part of its base a denominator says nothing: a debt over a CAF of less than 1 % of receipts gives a
 * hundred years, and the year after minus four hundred. Convention [M], RULES 49.
 */
const PART_MINIMALE = 0.01;

/** The two parts of a ratio, and what its denominator is measured against (receipts, for a CAF) when it has to be. */
export interface Parties {
  numerateur: number;
  denominateur: number;
  base: number | null;
}

/**
 * A ratio, or why it is none. Nothing over nothing is no activity; a denominator of zero, below zero, or under 1 % of
 * its base is « non significatif »: no value, hence no change and no rank. With a CAF of zero or less the DREES counts
 * the hospital as over-indebted: that is its convention, and no duration.
 * Worked: 40 M€ of debt, CAF 0.9 M€ on 100 M€ of receipts (0.9 %) is not significant; CAF 1 M€ (1 %) is 40 years.
 */
export function rapport({ numerateur, denominateur, base }: Parties): {
  valeur: number | null;
  qualite: 'ok' | 'non_concerne' | 'non_significatif';
} {
  if (numerateur === 0 && denominateur === 0) return { valeur: null, qualite: 'non_concerne' };
  if (denominateur <= 0 || denominateur < PART_MINIMALE * (base ?? 0)) {
    return { valeur: null, qualite: 'non_significatif' };
  }
  return { valeur: numerateur / denominateur, qualite: 'ok' };
}
