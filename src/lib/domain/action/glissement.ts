/** Whether a deadline was put off: the last one known is after the first, whether the milestone is reached or not. */
export function aGlisse({ echeance, echeanceInitiale }: { echeance: string; echeanceInitiale: string }): boolean {
  return echeance > echeanceInitiale;
}
