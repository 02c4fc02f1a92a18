import type { Arret } from '../contrat/contrat';
import { jourDuGel } from '../contrat/gel';
import { estFini } from '../contrat/jugement';
import { anneeDe, plusJours } from '../temps/calendrier';

/** What says whether a target of a year is to be compared with. */
export interface CibleAJuger {
  exercice: number;
  cible: number | null;
  /** The path without the plan, the same year; null when it is not given. */
  tendanciel: number | null;
  /** First day of the contract. */
  debut: string | null;
  /** Whether a suspension freezes the target; null when nothing says so. */
  gel: boolean | null;
  /** Day of the suspension that does not say it, when it is known: the years over by its eve were owed. */
  suspenduLe: string | null;
  /** What stopped the contract, and the last day on which it owed something. */
  arret: Arret | null;
  dernierJour: string | null;
}

/** The target of a year, or why there is none. */
export interface CibleDeLExercice {
  valeur: number | null;
  absence: AbsenceDeCible | null;
}

export const CODES_ABSENCE_DE_CIBLE = [
  'aucune',
  'non_commence',
  'gelee',
  'arrete',
  'gel_non_precise',
  'egale_au_tendanciel'
] as const;
/** Why a year is judged on no target. */
export type AbsenceDeCible = (typeof CODES_ABSENCE_DE_CIBLE)[number];

/**
 * The target that a year is judged on [M]: none before the first year of the contract, none past the day that stopped
 * it, none of the years that a suspension meets while it does not say whether it freezes, and one that equals the
 * tendanciel asks for nothing, so it is no target.
 */
export function cibleDeLExercice({
  exercice,
  cible,
  tendanciel,
  debut,
  gel,
  suspenduLe,
  arret,
  dernierJour
}: CibleAJuger): CibleDeLExercice {
  const sans = (absence: AbsenceDeCible): CibleDeLExercice => ({ valeur: null, absence });
  if (cible === null) return sans('aucune');
  if (debut !== null && exercice < anneeDe(debut)) return sans('non_commence');
  if (!estDue(exercice, dernierJour)) return sans(estGelee(exercice, arret) ? 'gelee' : 'arrete');
  if (gel === null && (suspenduLe === null || !estDue(exercice, plusJours(suspenduLe, -1))))
    return sans('gel_non_precise');
  if (cible === tendanciel) return sans('egale_au_tendanciel');
  return { valeur: cible, absence: null };
}

/** Whether what a year owes no more was frozen: of a contract that ended since, until its end. */
function estGelee(exercice: number, arret: Arret | null): boolean {
  return jourDuGel(arret) !== null && (!estFini(arret) || estDue(exercice, arret.le));
}

/** Whether the target of a year, which stands on 31 December, was still owed. */
export function estDue(exercice: number, dernierJour: string | null): boolean {
  return dernierJour === null || `${exercice}-12-31` <= dernierJour;
}

/** Under this difference, in euros, what the screen shows in tenths of a million is the same figure [M]. */
const NEGLIGEABLE = 50_000;

/**
 * Where a result stands from its target, on every page: a figure under it, over it, or the same to the tenth of a
 * million. 20 k€ under, it is on its target; 50 k€ under, it is under.
 */
export function positionALaCible(ecart: number): 'sous' | 'cible' | 'dessus' {
  if (Math.abs(ecart) < NEGLIGEABLE) return 'cible';
  return ecart < 0 ? 'sous' : 'dessus';
}

/**
 * Where a range stands from its target: whole under it, whole on it or over it, whole on it; null when it does not
 * decide (rule 34: a title claims nothing that the range denies). −19 to −15 M€ for −3: under; −5 to −1 for −3: null;
 * −3 to −1 for −3: over, as each of its ends reaches it.
 */
export function positionDeLaFourchette(
  { bas, haut }: { bas: number; haut: number },
  cible: number
): 'sous' | 'cible' | 'dessus' | null {
  const [basse, haute] = [positionALaCible(bas - cible), positionALaCible(haut - cible)];
  if (haute === 'sous') return 'sous';
  return basse === 'sous' ? null : haute;
}

/** Whether a result misses its target, by the same rule; without a value or a target nothing is said. */
export function sousLaCible(valeur: number | null, cible: number | null): boolean {
  return valeur !== null && cible !== null && positionALaCible(valeur - cible) === 'sous';
}

/** Whether a year of a path is still to be held when a budget is voted: that of the budget, and those that follow. */
export function estDansLHorizon(annee: number, exercice: number): boolean {
  return annee >= exercice;
}
