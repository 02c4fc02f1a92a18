/**
 * How far a rate that is set for all hospitals goes in a year at most [M]: tarifs went up by 4.3 % in 2024, the point
 * d’indice by 3.5 % in 2022, 1 to 2 % of tarifs are kept in reserve.
 */
const TAUX_NATIONAL_MAX = 0.1;
/** The same of pay agreed by the Ségur, on the whole of pay. [M] */
const SEGUR_MAX = 0.2;
/** How high a rate itself may stand, where it is no move: 70 % of receipts made safe. [M] */
const TAUX_MAX = 1;
/** How high the rate of CNRACL stands at most [M]: 34.65 % in 2025, 43.65 % in 2028 (décret 2025-86). */
const CNRACL_MAX = 0.5;
const BORNES = new Map<unknown, number>([
  ['tarifs', TAUX_NATIONAL_MAX],
  ['point_indice', TAUX_NATIONAL_MAX],
  ['mise_en_reserve', TAUX_NATIONAL_MAX],
  ['segur', SEGUR_MAX],
  ['cnracl', CNRACL_MAX]
]);

/** Whether a rate of a hypothesis is out of bounds. Worked: 0.33 on tarifs (33 %) is; 0.033 is not; 0.8 on energy is not. */
export function tauxInvraisemblable(taux: number, poste: unknown): boolean {
  return Math.abs(taux) > (BORNES.get(poste) ?? TAUX_MAX);
}

/** How far a rate stands at most from every other of its item, where all are set for all hospitals [M]: ten points. */
const ECART_MAX = 0.1;

/**
 * Whether a rate is of another kind than all the others of its item: 46 % beside 2 and 3 %. A price of energy leaps, and
 * one rate alone says nothing.
 */
export function tauxIsole(taux: number, autres: readonly number[], poste: unknown): boolean {
  if (!BORNES.has(poste) || autres.length === 0) return false;
  return autres.every((autre) => Math.abs(taux - autre) > ECART_MAX);
}
