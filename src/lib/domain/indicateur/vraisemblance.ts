import type { Vraisemblance } from './fiche';

/** A count this many times that of the year before, or this many times less, is told. Convention [M]. */
const FACTEUR = 5;
/** The same when the last value known is two or three years old. Convention [M]. */
const FACTEUR_DE_LOIN = 8;
/** Years beyond which an earlier or a later value says nothing of one. Convention [M]. */
export const PORTEE = 3;
/** From half a power of ten on, a value is nearer to its neighbours once a digit is added or taken away. */
const DEMI_CHIFFRE = Math.sqrt(10);
/** Counts smaller than this move by any factor. */
const PETIT_COMPTE = 10;
/** How far a total may stand from the sum of its parts: half a unit of what is counted in whole units. */
const TOLERANCE_DU_TOTAL = 0.5;

/** Two fractions that differ by a tenth do so by 0.0999… in binary. */
const ARRONDI = 1e-9;

/** A value of another year, and how many years away. */
export interface Voisin {
  valeur: number;
  ans: number;
}

/** What makes a value doubtful; it is told and kept, never put right by a guess. */
export type Doute =
  | { genre: 'bornes'; borne: 'min' | 'max'; limite: number }
  | { genre: 'saut'; avant: Voisin; facteur: number }
  | { genre: 'isolee'; avant: Voisin; apres: Voisin }
  | { genre: 'ecart'; avant: Voisin; limite: number };

/** The nearest values that a value can be compared with; null where there is none within {@link PORTEE}. */
export interface Voisinage {
  avant: Voisin | null;
  apres: Voisin | null;
}

/**
 * What is doubtful in a value, the gravest first: out of its bounds; alone of its size between an earlier and a later
 * value; five times more or less than the year before; moved by more than its sheet allows in a year. Sizes are
 * compared where nothing can be negative (`min` of 0 or more): a result or a treasury goes through zero, and ten times
 * a small balance says nothing. A count under ten moves by any factor.
 * Measured on the SAE of 2019 to 2024, 19,359 pairs of years by GHT: 26 move by five or more, 15 of them by ten.
 * Worked: 41,420 stays then 8,284 is told, then 8,285 is not; 9 beds then none is not, 10 then none is.
 *
 * @param compte whether what is valued is a count, and not a ratio
 */
export function douteDe(
  valeur: number,
  { avant, apres }: Voisinage,
  regle: Vraisemblance | undefined,
  compte: boolean
): Doute | null {
  if (!regle) return null;
  const { min = -Infinity, max = Infinity, ecart = Infinity } = regle;
  if (valeur < min) return { genre: 'bornes', borne: 'min', limite: min };
  if (valeur > max) return { genre: 'bornes', borne: 'max', limite: max };
  if (avant === null) return null;
  if (min >= 0) {
    if (apres && estIsolee(valeur, { avant, apres }, compte)) return { genre: 'isolee', avant, apres };
    const facteur = avant.ans === 1 ? FACTEUR : FACTEUR_DE_LOIN;
    if (saute(valeur, avant, facteur, compte)) return { genre: 'saut', avant, facteur };
  }
  const bouge = avant.ans === 1 && Math.abs(valeur - avant.valeur) >= ecart - ARRONDI;
  return bouge ? { genre: 'ecart', avant, limite: ecart } : null;
}

/**
 * Whether a value stands half a power of ten or more away from both its neighbours, on the same side: a digit too many
 * or too few. Worked: 30 beds between 153 and 153, or 770 stays between 4,480 and 3,937.
 */
export function estIsolee(valeur: number, { avant, apres }: Voisinage, compte: boolean): boolean {
  if (!avant || !apres || valeur <= 0 || avant.valeur <= 0 || apres.valeur <= 0) return false;
  const [plus, moins] = [Math.max(avant.valeur, apres.valeur), Math.min(avant.valeur, apres.valeur)];
  if (compte && Math.max(valeur, plus) < PETIT_COMPTE) return false;
  return valeur >= DEMI_CHIFFRE * plus || DEMI_CHIFFRE * valeur <= moins;
}

function saute(valeur: number, avant: Voisin, facteur: number, compte: boolean): boolean {
  const [petite, grande] = valeur < avant.valeur ? [valeur, avant.valeur] : [avant.valeur, valeur];
  if (petite === 0) return avant.ans === 1 && grande >= PETIT_COMPTE;
  return grande >= facteur * petite && (!compte || grande >= PETIT_COMPTE);
}

/** Whether a total differs from the sum of its parts; a part that is not there adds nothing, a total that is not says nothing. */
export function totalDifferent(total: number | null, parties: readonly (number | null)[]): boolean {
  const presentes = parties.filter((p) => p !== null);
  if (total === null || presentes.length === 0) return false;
  return Math.abs(total - presentes.reduce((s, p) => s + p, 0)) > TOLERANCE_DU_TOTAL;
}

/** Whether a total is not given though its parts are: every edition of the SAE gives both. */
export function totalAbsent(total: number | null, parties: readonly (number | null)[]): boolean {
  return total === null && parties.some((p) => p !== null && p > 0);
}

/** Totals of one row that are not the sum of their parts, from which its cells have moved from their columns. [M] */
const TOTAUX_D_UNE_LIGNE_DECALEE = 3;

/** Whether a row contradicts itself so often that none of its values can be trusted. Worked: three totals do, two do not. */
export function semblentDecalees(totauxDifferents: number): boolean {
  return totauxDifferents >= TOTAUX_D_UNE_LIGNE_DECALEE;
}

/** Whether a count is one: stays, beds and days are whole. */
export function estEntier(valeur: number): boolean {
  return Number.isInteger(valeur);
}
