/**
 * What a part is of a whole, 1 for all of it; null when either is unknown or when the whole is zero or less, which has
 * no part [M]. 3 milestones reached of 4 due are 0.75; of none due, nothing is said.
 */
export function part(partie: number | null, tout: number | null): number | null {
  return partie === null || tout === null || tout <= 0 ? null : partie / tout;
}

/**
 * Whether a territory has a part of its region [M]: of what adds up, and not of accounts, whose flows between members
 * are not removed and which may be negative. It has a part of the beds, none of a rate of occupation, none of the BFR.
 */
export function aUnePart({ agregation, famille }: { agregation: string; famille: string }): boolean {
  return agregation === 'somme' && famille !== 'finances';
}
