import { anneeDe } from '../temps/calendrier';

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
  /** What stopped the contract, and the last day on which it owed something. */
  arret: { motif: string } | null;
  dernierJour: string | null;
}

/** The target of a year, or why there is none. */
export interface CibleDeLExercice {
  valeur: number | null;
  absence: string | null;
}

/** Why a stop leaves no target. */
function motDeLArret(motif: string | undefined): string {
  return motif === 'gel' ? 'cible gelée' : 'contrat arrêté, sans cible de cet exercice';
}

/**
 * The target that a year is judged on [M]: none before the first year of the contract, none past the day that stopped
 * it, none while a suspension does not say whether it freezes, and one that equals the tendanciel asks for nothing, so
 * it is no target.
 */
export function cibleDeLExercice({
  exercice,
  cible,
  tendanciel,
  debut,
  gel,
  arret,
  dernierJour
}: CibleAJuger): CibleDeLExercice {
  const sans = (absence: string): CibleDeLExercice => ({ valeur: null, absence });
  if (cible === null) return sans('sans cible');
  if (debut !== null && exercice < anneeDe(debut)) return sans('contrat non commencé, sans cible de cet exercice');
  if (!estDue(exercice, dernierJour)) return sans(motDeLArret(arret?.motif));
  if (gel === null) return sans('gel de la cible non précisé');
  if (cible === tendanciel) return sans('cible égale au tendanciel');
  return { valeur: cible, absence: null };
}

/** Whether the target of a year, which stands on 31 December, was still owed. */
export function estDue(exercice: number, dernierJour: string | null): boolean {
  return dernierJour === null || `${exercice}-12-31` <= dernierJour;
}

/** Whether a result misses its target: exactly on it, it is held; without a value or a target nothing is said. */
export function sousLaCible(valeur: number | null, cible: number | null): boolean {
  return valeur !== null && cible !== null && valeur < cible;
}
