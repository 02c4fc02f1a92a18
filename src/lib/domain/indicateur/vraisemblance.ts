import type { Vraisemblance } from './fiche';

/** A value this many times that of the year before, or this many times less, is told. Convention [M]. */
export const FACTEUR = 10;
/** How far a total may stand from the sum of its parts: half a unit of what is counted in whole units. */
const TOLERANCE_DU_TOTAL = 0.5;

/** Two fractions that differ by a tenth do so by 0.0999… in binary. */
const ARRONDI = 1e-9;

/** What makes a value doubtful; it is told and kept, never put right by a guess. */
export type Doute =
  | { genre: 'bornes'; borne: 'min' | 'max'; limite: number }
  | { genre: 'saut'; avant: number }
  | { genre: 'ecart'; avant: number; limite: number };

/**
 * What is doubtful in a value, the gravest first: out of its bounds; ten times more or less than the year before; moved
 * by more than its sheet allows in a year. The factor is tried on what cannot be negative (`min` of 0 or more): a result
 * or a treasury goes through zero, and ten times a small balance says nothing. What begins or ceases counts from ten.
 * Worked: 41,420 stays then 4,142 is told, then 4,143 is not; 9 beds then none is not, 10 then none is.
 *
 * @param avant value of the year before; null when there is none
 */
export function douteDe(valeur: number, avant: number | null, regle: Vraisemblance | undefined): Doute | null {
  if (!regle) return null;
  const { min = -Infinity, max = Infinity, ecart = Infinity } = regle;
  if (valeur < min) return { genre: 'bornes', borne: 'min', limite: min };
  if (valeur > max) return { genre: 'bornes', borne: 'max', limite: max };
  if (avant === null) return null;
  if (min >= 0 && saute(valeur, avant)) return { genre: 'saut', avant };
  return Math.abs(valeur - avant) >= ecart - ARRONDI ? { genre: 'ecart', avant, limite: ecart } : null;
}

function saute(valeur: number, avant: number): boolean {
  const [petite, grande] = valeur < avant ? [valeur, avant] : [avant, valeur];
  return petite === 0 ? grande >= FACTEUR : grande >= FACTEUR * petite;
}

/** Whether a total differs from the sum of its parts; a part that is not there adds nothing, a total that is not says nothing. */
export function totalDifferent(total: number | null, parties: readonly (number | null)[]): boolean {
  const presentes = parties.filter((p) => p !== null);
  if (total === null || presentes.length === 0) return false;
  return Math.abs(total - presentes.reduce((s, p) => s + p, 0)) > TOLERANCE_DU_TOTAL;
}

/** Whether a count is one: stays, beds and days are whole. */
export function estEntier(valeur: number): boolean {
  return Number.isInteger(valeur);
}
