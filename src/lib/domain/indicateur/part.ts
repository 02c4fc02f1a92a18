/**
 * What a part is of a whole, 1 for all of it; null when either is unknown or when the whole is zero or less, which has
 * no part [M]. 3 milestones reached of 4 due are 0.75; of none due, nothing is said.
 */
export function part(partie: number | null, tout: number | null): number | null {
  return partie === null || tout === null || tout <= 0 ? null : partie / tout;
}
