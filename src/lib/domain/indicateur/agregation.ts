import type { Agregation } from './fiche';
import type { Qualite } from './qualite';
import { rapport } from './rapport';

/** Entity code of the sum of all perimeters followed, beside the region's: there is one where some are outside of it. */
export const SUIVIS = 'SUIVIS';

/** A member's value of one period, with its parts when it is a ratio. */
export interface ValeurMembre {
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  /** What the denominator is measured against; null where no such test applies. */
  base: number | null;
  qualite: Qualite;
}

/** A group's value, and how many members it counts: those without activity count for nothing, and are known. */
export interface ValeurGroupe extends ValeurMembre {
  connus: number;
}

/**
 * The value of a group: a sum of values, or a ratio of sums — never a mean of ratios.
 *
 * One rule for whoever is not known, whether its cell is blank or its row is absent: the sum is that of the known
 * members and says how many they are (`connus`); partial, it is neither ranked nor compared. With nobody known it is
 * missing. (A region's sum wants them all: `sommeDesGht`.) A secret hides the group, which would reveal it by difference. A member whose own ratio is not significant
 * (CAF ≤ 0) counts by its parts and among the known.
 * Worked: 10 beds, one blank, one without beds: 10, two known. Debts 30 and 20 M€ over CAF 3 and −1: 25 years, two known.
 */
export function agrege(membres: readonly ValeurMembre[], agregation: Agregation): ValeurGroupe {
  const connus = membres.filter((m) => estConnu(m, agregation));
  const absente = (qualite: Qualite): ValeurGroupe => ({
    valeur: null,
    numerateur: null,
    denominateur: null,
    base: null,
    qualite,
    connus: connus.length
  });
  if (agregation === 'aucune') return absente('non_concerne');
  if (membres.some((m) => m.qualite === 'secret')) return absente('secret');
  if (connus.length === 0) return absente(sansConnu(membres));
  const actifs = connus.filter((m) => (agregation === 'somme' ? m.valeur : m.denominateur) !== null);
  if (actifs.length === 0) return absente(connus.length < membres.length ? 'manquant' : 'non_concerne');
  if (agregation === 'somme') {
    return { ...absente('ok'), valeur: somme(actifs, 'valeur') };
  }
  const parties = {
    numerateur: somme(actifs, 'numerateur'),
    denominateur: somme(actifs, 'denominateur'),
    base: actifs.every((m) => m.base !== null) ? somme(actifs, 'base') : null
  };
  return { ...parties, ...rapport(parties), connus: connus.length };
}

/** A ratio published without its parts cannot be added up, nor can one whose parts are not known. */
function estConnu(m: ValeurMembre, agregation: Agregation): boolean {
  if (agregation === 'somme') return m.valeur !== null || m.qualite === 'non_concerne';
  return m.denominateur !== null || m.qualite === 'non_concerne';
}

/** Of members of whom nobody counts: ratios published without their parts add up to nothing, else all are missing. */
function sansConnu(membres: readonly ValeurMembre[]): Qualite {
  return membres.some((m) => m.valeur !== null) ? 'non_concerne' : 'manquant';
}

function somme(membres: readonly ValeurMembre[], champ: 'valeur' | 'numerateur' | 'denominateur' | 'base'): number {
  return membres.reduce((total, membre) => total + (membre[champ] ?? 0), 0);
}

/** How many members a value counts of those it should; null when it counts them all, or when nothing says so. */
export function partielDe(
  membres: number | null,
  attendus: number | null
): { presents: number; attendus: number } | null {
  return membres === null || attendus === null || membres >= attendus ? null : { presents: membres, attendus };
}
