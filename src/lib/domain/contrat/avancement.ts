import { joursEntre } from '../temps/calendrier';

/** What an engagement says of its own measure (a row of `engagement`). */
export interface MesureEngagement {
  direction: 'hausse' | 'baisse';
  reference_annee: number;
  reference: number | null;
  tolerance: number | null;
}

export interface Cible {
  date: string;
  valeur: number;
}

export interface CibleDatee extends Cible {
  /** True when the contract gives no target that day and this one lies between two that it gives. */
  interpolee: boolean;
}

export interface Avancement {
  cible: number | null;
  dateCible: string | null;
  interpolee: boolean;
  /** (value − reference) / (target − reference), before bounds; null when that means nothing. */
  brut: number | null;
  /** The same between 0 and 1. */
  borne: number | null;
  /** Value at its target within the tolerance, on the favourable side. */
  atteint: boolean | null;
  /** No target: nothing to measure. */
  sansObjet: boolean;
  /** The reference was already beyond the target when the contract was signed. */
  passeeALaSignature: boolean;
  /** The target is the reference: hold, not move. */
  maintien: boolean;
  manque: 'reference' | 'cible' | 'valeur' | null;
}

/** Days of a leap year: two targets further apart are not joined by a line. */
const UN_AN = 366;

/**
 * The target that stands on a day. Convention: a target on that very day is the contract's; between two of them at
 * most a year apart — the reference, on 31 December of its year, is the first — it is linear in days, and marked as
 * interpolated; further apart the contract says nothing in between, and neither does this.
 */
export function cibleA(engagement: MesureEngagement, cibles: readonly Cible[], date: string): CibleDatee | null {
  const dite = cibles.find((c) => c.date === date);
  if (dite) return { ...dite, interpolee: false };
  const { reference, reference_annee } = engagement;
  const depart = reference === null ? [] : [{ date: `${reference_annee}-12-31`, valeur: reference }];
  const points = [...depart, ...cibles].sort((a, b) => a.date.localeCompare(b.date));
  const avant = points.findLast((p) => p.date < date);
  const apres = points.find((p) => p.date > date);
  if (!avant || !apres) return null;
  const duree = joursEntre(avant.date, apres.date);
  if (duree > UN_AN) return null;
  const part = joursEntre(avant.date, date) / duree;
  return { date, valeur: avant.valeur + part * (apres.valeur - avant.valeur), interpolee: true };
}

/** The target to measure against: the one of the day, else the next one given, else the last. */
function cibleVisee(engagement: MesureEngagement, cibles: readonly Cible[], date: string | null): CibleDatee | null {
  const ordonnees = [...cibles].sort((a, b) => a.date.localeCompare(b.date));
  const duJour = date === null ? null : cibleA(engagement, ordonnees, date);
  if (duJour !== null) return duJour;
  const dite = ordonnees.find((c) => date === null || c.date > date) ?? ordonnees.at(-1);
  return dite ? { ...dite, interpolee: false } : null;
}

/**
 * Progress of a commitment between its reference and its target. It is a share of the way, rising or falling alike;
 * when the target is the reference, or was already passed at signature, there is no way to go and only `atteint` says
 * something.
 *
 * @param cibles targets of the version in force
 * @param mesure the value to judge and the last day it covers; null when none is known
 */
export function avancement(
  engagement: MesureEngagement,
  cibles: readonly Cible[],
  mesure: { date: string; valeur: number | null } | null
): Avancement {
  const visee = cibleVisee(engagement, cibles, mesure?.date ?? null);
  const { direction, reference, tolerance } = engagement;
  const valeur = mesure?.valeur ?? null;
  const rendu: Avancement = {
    cible: visee?.valeur ?? null,
    dateCible: visee?.date ?? null,
    interpolee: visee?.interpolee ?? false,
    brut: null,
    borne: null,
    atteint: null,
    sansObjet: visee === null,
    passeeALaSignature: false,
    maintien: false,
    manque: null
  };
  if (visee === null) return { ...rendu, manque: 'cible' };
  const sens = direction === 'hausse' ? 1 : -1;
  const chemin = reference === null ? null : sens * (visee.valeur - reference);
  const [maintien, passeeALaSignature] = [chemin === 0, chemin !== null && chemin < 0];
  if (valeur === null) return { ...rendu, maintien, passeeALaSignature, manque: 'valeur' };
  const atteint = sens * (valeur - visee.valeur) >= -(tolerance ?? 0);
  if (reference === null || chemin === null) return { ...rendu, atteint, manque: 'reference' };
  if (chemin <= 0) return { ...rendu, atteint, maintien, passeeALaSignature };
  const brut = (sens * (valeur - reference)) / chemin;
  return { ...rendu, atteint, brut, borne: Math.min(1, Math.max(0, brut)) };
}
