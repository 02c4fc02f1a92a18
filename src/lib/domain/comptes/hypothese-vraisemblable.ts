/** How far a rate that is set for all hospitals goes at most [M]: tarifs, point d’indice, CNRACL, mise en réserve. */
const TAUX_NATIONAL_MAX = 0.5;
/** How far any other goes [M]: a price of energy may double. */
const TAUX_MAX = 1;
const LIBRES = new Set<unknown>(['energie', 'autre']);

/** Whether a rate of a hypothesis is out of bounds. Worked: 3.3 on tarifs (330 %) is; 0.033 is not; 0.8 on energy is not. */
export function tauxInvraisemblable(taux: number, poste: unknown): boolean {
  return Math.abs(taux) > (LIBRES.has(poste) ? TAUX_MAX : TAUX_NATIONAL_MAX);
}
