/** How few of several amounts make most of their sum. */
export interface Concentration {
  /** Of those above zero. */
  lignes: number;
  total: number;
  /** The fewest, the greatest first, that make two thirds of the sum [M], and the share that they make. */
  portent: number;
  part: number;
  /** Whether they are half of them at most: otherwise nothing is concentrated. */
  concentre: boolean;
}

const MAJEURE = 2 / 3;

/**
 * What the title of a table may say of its amounts. Those unknown, or not above zero, carry nothing.
 * Worked: of 50, 30, 15 and 5, two make 80 of 100; of 10, 10 and 10, two make two thirds, and nothing is concentrated.
 * @returns null when nothing is above zero
 */
export function concentration(montants: readonly (number | null)[]): Concentration | null {
  const positifs = montants.filter((m) => m !== null && m > 0).toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const total = positifs.reduce<number>((somme, m) => somme + (m ?? 0), 0);
  if (total === 0) return null;
  let [portent, porte] = [0, 0];
  while (porte < MAJEURE * total && portent < positifs.length) {
    porte += positifs[portent] ?? 0;
    portent += 1;
  }
  const lignes = positifs.length;
  return { lignes, total, portent, part: porte / total, concentre: 2 * portent <= lignes };
}
