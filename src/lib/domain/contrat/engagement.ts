import { venueA } from '../temps/connu';
import type { Position } from './avancement';
import type { Arret } from './contrat';
import { estFini } from './jugement';

/** Where a commitment stands, in one code. */
export type EtatEngagement =
  'gele' | 'gel_non_precise' | 'a_venir' | 'non_mesure' | 'sans_valeur' | 'sans_cible' | Position;

/** The commitments, or the targets, of the version in force; before the first, those of the signature. */
export const engagementsEnVigueur = <E extends { version: number }>(
  engagements: readonly E[],
  version: number | null
) => engagements.filter((e) => e.version === (version ?? 0));

/** The day that a value of a commitment measures most often: that of its last target due at D; null without one. */
export const jourAMesurer = (cibles: readonly { date: string }[], au: string): string | null =>
  cibles
    .map(({ date }) => date)
    .filter((date) => venueA(date, au) !== null)
    .toSorted()
    .at(-1) ?? null;

interface Faits {
  position: Position | null;
  /** Whether a value is known. */
  mesure: boolean;
  /** Whether a target is still ahead. */
  cibleAVenir: boolean;
  /** Whether a suspension freezes all its targets; null when nothing says so. */
  gel: boolean | null;
  commence: boolean;
}

/**
 * State of a commitment at D: where all its targets are frozen it judges nothing, nor where a suspension does not say
 * whether it freezes them (`matiereJugee`); a contract not begun has none yet; else the position of its last value from the target of that day.
 */
export function etatEngagement({ position, mesure, cibleAVenir, gel, commence }: Faits): EtatEngagement {
  if (gel !== false) return gel === null ? 'gel_non_precise' : 'gele';
  if (!commence) return 'a_venir';
  if (!mesure) return cibleAVenir ? 'non_mesure' : 'sans_valeur';
  return position ?? 'sans_cible';
}

/** A value that one party retained. */
interface Retenue {
  par: 'etablissement' | 'ars';
  date: string;
  valeur: number | null;
}

/**
 * The value that a commitment is judged on: the latest known; when both parties gave one for that day, the hospital's
 * [M], the agency's standing beside it. A value left empty is none.
 */
export function dernierConstat<V extends Retenue>(valeurs: readonly V[]): (V & { valeur: number }) | null {
  const connues = valeurs.filter((v): v is V & { valeur: number } => v.valeur !== null);
  const deLHopital = ({ par }: V) => Number(par === 'etablissement');
  return connues.toSorted((a, b) => b.date.localeCompare(a.date) || deLHopital(b) - deLHopital(a))[0] ?? null;
}

/** The value that a commitment is judged on, of a contract that is over: the latest of what was measured by its end. */
export function constatJuge<V extends Retenue>(
  valeurs: readonly V[],
  arret: Arret | null
): (V & { valeur: number }) | null {
  return dernierConstat(estFini(arret) ? valeurs.filter((v) => venueA(v.date, arret.le) !== null) : valeurs);
}

/** Whether a target is still ahead at D: what is not measured has its day to come. */
export function cibleAVenir(cibles: readonly { date: string }[], au: string): boolean {
  return cibles.some(({ date }) => venueA(date, au) === null);
}

/** The position of a commitment that is judged; null when its state judges nothing. */
export function positionJugee(etat: EtatEngagement): Position | null {
  return etat === 'atteinte' || etat === 'tolerance' || etat === 'manquee' ? etat : null;
}

/**
 * The last day for which a party gave a value of a commitment, and the two values: null for that of the party that gave
 * none, which stays to be given (RULES 47). Null when neither ever gave one.
 */
export function dernieresDeuxValeurs(
  valeurs: readonly Retenue[]
): { date: string; etablissement: number | null; ars: number | null } | null {
  const date = dernierConstat(valeurs)?.date;
  if (date === undefined) return null;
  const de = (par: Retenue['par']) => valeurs.find((v) => v.par === par && v.date === date)?.valeur ?? null;
  return { date, etablissement: de('etablissement'), ars: de('ars') };
}

/**
 * Whether a commitment is surely measured on the accounts [M]: on one of their results, or in euros. One in days or in
 * posts may be counted otherwise, and nothing says so.
 */
export function tireDesComptes({ resultat, unite }: { resultat: string | null; unite: string | null }): boolean {
  return unite === 'euros' || resultat !== null;
}
