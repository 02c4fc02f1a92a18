const A_VERIFIER = 'à vérifier';

/** What becomes of values that bear a mark. */
export const GARDEES = `Valeurs gardées, marquées ${A_VERIFIER} et hors classement.`;

/** The mark of a value that is kept and is to be checked. Worked: « à vérifier : 96 pour le GHT, 100 pour ses membres ». */
export function marqueDe(phrase: string): string {
  return `${A_VERIFIER}\u00a0: ${phrase}`;
}

/** Whether a value bears such a mark, and not only what its producer says of it. */
export function estAVerifier(reserve: string | null): boolean {
  return reserve?.startsWith(A_VERIFIER) ?? false;
}
