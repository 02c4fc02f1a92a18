import { accord } from '$lib/format/phrase';

/** « 1 atteint en avance », beside those that are due; nothing when there is none. */
export function avanceEnMots(n: number): string[] {
  return n === 0 ? [] : [`${n}\u00a0${accord(n, 'atteint')} en avance`];
}
