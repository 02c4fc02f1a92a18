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

/**
 * Where a value stands from the target of its day. Within the tolerance but short of the target is not at the target:
 * it is told apart.
 */
export type Position = 'atteinte' | 'tolerance' | 'manquee';

export interface Avancement {
  /** Target expected on the day of the value. */
  attendu: CibleDatee | null;
  /** (value − reference) / (last target − reference), before bounds; null when that means nothing. */
  brut: number | null;
  /** The same between 0 and 1. */
  borne: number | null;
  /** Null without a value or without a target on its day. */
  position: Position | null;
  /** From the expected target to the value, positive on the favourable side. */
  ecart: number | null;
  /** The reference was already beyond the last target when the contract was signed. */
  passeeALaSignature: boolean;
  /** The last target is the reference: hold, not move. */
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

/** The target expected on a day: that of the day; past a target that nothing follows within a year, that target. */
function attenduA(engagement: MesureEngagement, ordonnees: readonly Cible[], date: string): CibleDatee | null {
  const duJour = cibleA(engagement, ordonnees, date);
  if (duJour !== null) return duJour;
  const passee = ordonnees.findLast((c) => c.date < date);
  return passee ? { ...passee, interpolee: false } : null;
}

/** From a target to a value: at it or better, short of it within the tolerance, or missed. */
function positionDe(ecart: number, tolerance: number | null): Position {
  // An interpolated target has no exact decimal: a billionth short of it is at it.
  if (ecart >= -1e-9) return 'atteinte';
  return ecart >= -(tolerance ?? 0) - 1e-9 ? 'tolerance' : 'manquee';
}

/**
 * A commitment at a value. The way is from the reference to the **last** target, rising or falling alike; when that
 * target is the reference, or was already passed at signature, there is no way to go. Where the value should stand on
 * its day is another figure, and the position is told from that one.
 *
 * Worked case: 20 days in 2023, targets 23 at the end of 2025 and 32 at the end of 2027, tolerance 1; 22.6 at the end
 * of 2025 is 22 % of the way, and within the tolerance below the 23 expected.
 *
 * @param cibles targets of the version in force
 * @param mesure the value to judge and the last day it covers; null when none is known
 */
export function avancement(
  engagement: MesureEngagement,
  cibles: readonly Cible[],
  mesure: { date: string; valeur: number | null } | null
): Avancement {
  const ordonnees = [...cibles].sort((a, b) => a.date.localeCompare(b.date));
  const derniere = ordonnees.at(-1);
  const { direction, reference, tolerance } = engagement;
  const valeur = mesure?.valeur ?? null;
  const sens = direction === 'hausse' ? 1 : -1;
  const chemin = reference === null || !derniere ? null : sens * (derniere.valeur - reference);
  const attendu = mesure === null ? null : attenduA(engagement, ordonnees, mesure.date);
  const ecart = valeur === null || attendu === null ? null : sens * (valeur - attendu.valeur);
  const brut =
    valeur === null || reference === null || chemin === null || chemin <= 0
      ? null
      : (sens * (valeur - reference)) / chemin;
  return {
    attendu,
    brut,
    borne: brut === null ? null : Math.min(1, Math.max(0, brut)),
    position: ecart === null ? null : positionDe(ecart, tolerance),
    ecart,
    passeeALaSignature: chemin !== null && chemin < 0,
    maintien: chemin === 0,
    manque: !derniere ? 'cible' : valeur === null ? 'valeur' : reference === null ? 'reference' : null
  };
}

/** Whether a commitment holds: at its target, or short of it within the tolerance; null when nothing is judged. */
export function tient(position: Position | null): boolean | null {
  return position === null ? null : position !== 'manquee';
}

/** Commitments of a contract at D: how many were judged, and how many of them missed their target. */
export interface EngagementsJuges {
  juges: number;
  manques: number;
}

export function engagementsJuges(positions: readonly (Position | null)[]): EngagementsJuges {
  return {
    juges: positions.filter((p) => p !== null).length,
    manques: positions.filter((p) => tient(p) === false).length
  };
}

/** Whether one commitment at least was judged: where none was, they say nothing of a judgement. */
export function unEngagementJuge({ juges }: EngagementsJuges): boolean {
  return juges > 0;
}
