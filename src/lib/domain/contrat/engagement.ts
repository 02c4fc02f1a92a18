import type { Position } from './avancement';

/** Where a commitment stands, in one code. */
export type EtatEngagement =
  'gele' | 'gel_non_precise' | 'a_venir' | 'non_mesure' | 'sans_valeur' | 'sans_cible' | Position;

interface Faits {
  position: Position | null;
  /** Whether a value is known. */
  mesure: boolean;
  /** Whether a target is still ahead. */
  cibleAVenir: boolean;
  /** Whether a suspension freezes the target; null when nothing says so. */
  gel: boolean | null;
  commence: boolean;
}

/**
 * State of a commitment at D: a frozen target judges nothing, nor does one of which a suspension does not say whether it
 * freezes; a contract not begun has none yet; else the position of its last value from the target of that day.
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

/** The position of a commitment that is judged; null when its state judges nothing. */
export function positionJugee(etat: EtatEngagement): Position | null {
  return etat === 'atteinte' || etat === 'tolerance' || etat === 'manquee' ? etat : null;
}

/** Words of each state, for one commitment and for several. */
const MOTS: Readonly<Record<EtatEngagement, { un: string; plusieurs: string }>> = {
  gele: { un: 'cible gelée', plusieurs: 'cibles gelées' },
  gel_non_precise: { un: 'gel de la cible non précisé', plusieurs: 'dont le gel de la cible n’est pas précisé' },
  a_venir: { un: 'pas encore commencé', plusieurs: 'pas encore commencés' },
  non_mesure: { un: 'pas encore mesuré', plusieurs: 'pas encore mesurés' },
  sans_valeur: { un: 'sans valeur', plusieurs: 'sans valeur' },
  sans_cible: { un: 'sans cible à cette date', plusieurs: 'sans cible à cette date' },
  atteinte: { un: 'à la cible ou au-delà', plusieurs: 'à la cible ou au-delà' },
  tolerance: { un: 'sous la cible, dans la tolérance', plusieurs: 'sous la cible, dans la tolérance' },
  manquee: { un: 'hors tolérance', plusieurs: 'hors tolérance' }
};

/**
 * A state in words; what misses its target says by how much, and which way: « il manque 0,8 M€ », « 6 jours de trop ».
 *
 * @param ecart absolute distance to the target, written with its unit
 */
export function etatEngagementEnMots(etat: EtatEngagement, direction: 'hausse' | 'baisse', ecart: string): string {
  if (etat === 'manquee') return direction === 'hausse' ? `il manque ${ecart}` : `${ecart} de trop`;
  if (etat === 'tolerance' && direction === 'baisse') return 'au-dessus de la cible, dans la tolérance';
  return MOTS[etat].un;
}

/** « 2 cibles gelées », « 1 dans la tolérance »: how many commitments stand in a state. */
export function compteEngagementsEnMots(etat: EtatEngagement, nombre: number): string {
  const { un, plusieurs } = MOTS[etat];
  return `${nombre}\u00a0${nombre < 2 ? un : plusieurs}`;
}
