/** What no single action moves [M]: the beds of a whole hospital, the posts of a large one. */
const LIMITES = { lits: 500, etp: 1000 } as const;
/** By how much an action may move a rate [M]: by half of everything at most. */
const PART_MAX = 0.5;

/** The limit that beds or posts moved by one action reach; null below it. Worked: −2,000 beds → 500; −40 → null. */
export function mouvementTropGrand(quoi: keyof typeof LIMITES, nombre: number): number | null {
  return Math.abs(nombre) >= LIMITES[quoi] ? LIMITES[quoi] : null;
}

/** What bounds an indicator. */
interface Indicateur {
  unite: string;
  vraisemblance?: { min?: number; max?: number };
}

/**
 * Whether an effect on an indicator is more than an action can bring: half of a rate, or more than lies between the
 * bounds of its sheet. Worked: −0.8 on a rate (80 points) is; −0.8 day of a stay bounded by 0 and 30 is not.
 */
export function effetTropGrand(effet: number, { unite, vraisemblance }: Indicateur): boolean {
  if (unite === 'fraction' && Math.abs(effet) >= PART_MAX) return true;
  const { min, max } = vraisemblance ?? {};
  return min !== undefined && max !== undefined && Math.abs(effet) > max - min;
}
