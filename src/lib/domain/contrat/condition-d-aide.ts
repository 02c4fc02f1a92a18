import { avancement, tient, type Cible, type MesureEngagement } from './avancement';
import type { Indecidable, VerdictDeCondition } from './codes-d-aide';
import type { Suspension } from './contrat';
import { dernierConstat, type EtatEngagement } from './engagement';
import { arreteeLe, matiereJugee, mesuresDuJour } from './engagement-suspendu';

/** What the condition of a tranche hangs on, as its row words it. */
export interface Condition {
  condition: string | null;
  condition_action: string | null;
  condition_jalon: string | null;
  condition_engagement: string | null;
  /** Day on which the commitment is judged; null = on its last known value. */
  condition_le: string | null;
  preuve: string | null;
}

/** A milestone at D, with the document that proves it. */
export interface JalonDeCondition {
  action: string;
  jalon: string;
  libelle: string;
  /** Last revised deadline known at D. */
  echeance: string;
  atteintLe: string | null;
  enRetard: boolean;
  /** Its action was given up: it will not be reached. */
  abandonne: boolean;
  piece: string | null;
}

interface Valeur {
  par: 'etablissement' | 'ars';
  date: string;
  valeur: number | null;
}

/** A commitment at D. */
export interface EngagementDeCondition {
  code: string;
  libelle: string;
  unite: string;
  decimales: number;
  mesure: MesureEngagement;
  cibles: readonly Cible[];
  valeurs: readonly Valeur[];
  etat: EtatEngagement;
}

/** What a condition was judged on. */
export type FaitDeCondition =
  | ({ sur: 'jalon' } & JalonDeCondition)
  | {
      sur: 'engagement';
      code: string;
      libelle: string;
      unite: string;
      decimales: number;
      /** The value judged, by whom, and the target of its day. */
      valeur: number | null;
      mesureLe: string | null;
      par: 'etablissement' | 'ars' | null;
      cible: number | null;
      jugeLe: string | null;
    }
  | { sur: 'texte'; piece: string | null };

export interface ConditionJugee {
  verdict: VerdictDeCondition;
  raison: Indecidable | null;
  faits: FaitDeCondition[];
}

type Jugement = { verdict: Exclude<VerdictDeCondition, 'sans_condition'>; raison: Indecidable | null };

function duJalon(
  jalon: JalonDeCondition | null,
  suspension: Suspension | null
): { jugement: Jugement; fait: FaitDeCondition[] } {
  if (jalon === null) return { jugement: indecidable('jalon_inconnu'), fait: [] };
  const arrete = jalon.atteintLe === null ? suspendu(jalon, suspension) : null;
  if (arrete !== null) return { jugement: indecidable(arrete), fait: [{ sur: 'jalon', ...jalon }] };
  const verdict = jalon.atteintLe === null ? 'non_remplie' : 'remplie';
  return { jugement: { verdict, raison: null }, fait: [{ sur: 'jalon', ...jalon }] };
}

const indecidable = (raison: Indecidable): Jugement => ({ verdict: 'indecidable', raison });

const parGel = ({ gel }: Suspension): Indecidable => (gel === null ? 'gel_non_precise' : 'gele');

/** Why a milestone is awaited no more: it was due on the day of the suspension or after, and this freezes, or may [41]. */
function suspendu({ echeance }: JalonDeCondition, suspension: Suspension | null): Indecidable | null {
  return suspension !== null && arreteeLe(echeance, suspension) ? parGel(suspension) : null;
}

/** Why a commitment judges nothing; null when it does. */
const SANS_JUGEMENT: Readonly<Partial<Record<EtatEngagement, Indecidable>>> = {
  gele: 'gele',
  gel_non_precise: 'gel_non_precise',
  a_venir: 'pas_commence',
  non_mesure: 'non_mesure',
  sans_valeur: 'non_mesure',
  sans_cible: 'sans_cible'
};

function deLEngagement(
  engagement: EngagementDeCondition | null,
  jugeLe: string | null,
  au: string,
  suspension: Suspension | null
): { jugement: Jugement; fait: FaitDeCondition[] } {
  if (engagement === null) return { jugement: indecidable('engagement_inconnu'), fait: [] };
  const { code, libelle, unite, decimales, mesure, cibles, valeurs, etat } = engagement;
  const retenues = jugeLe === null ? matiereJugee(cibles, valeurs, suspension).valeurs : mesuresDuJour(valeurs, jugeLe);
  const constat = jugeLe !== null && jugeLe > au ? null : dernierConstat(retenues);
  const { position, attendu } = avancement(mesure, cibles, constat);
  const fait: FaitDeCondition = {
    ...{ sur: 'engagement', code, libelle, unite, decimales, jugeLe },
    valeur: constat?.valeur ?? null,
    mesureLe: constat?.date ?? null,
    par: constat?.par ?? null,
    cible: attendu?.valeur ?? null
  };
  const arrete = suspension !== null && jugeLe !== null && arreteeLe(jugeLe, suspension) ? parGel(suspension) : null;
  const jugement = jugementDe({ etat, jugeLe, au, arrete, mesure: constat !== null, tenu: tient(position) });
  return { jugement, fait: [fait] };
}

function jugementDe(q: {
  etat: EtatEngagement;
  jugeLe: string | null;
  au: string;
  /** Why the day of judgement never came: a suspension stopped it. */
  arrete: Indecidable | null;
  mesure: boolean;
  tenu: boolean | null;
}): Jugement {
  if (q.jugeLe !== null && q.jugeLe > q.au) return indecidable('a_venir');
  if (q.arrete !== null) return indecidable(q.arrete);
  const sans = SANS_JUGEMENT[q.etat];
  // A day of judgement may find a value where the last one finds none, and a day before a freeze what it did not stop.
  if (sans !== undefined && (q.jugeLe === null || sans === 'pas_commence')) return indecidable(sans);
  if (!q.mesure) return indecidable('non_mesure');
  if (q.tenu === null) return indecidable('sans_cible');
  return { verdict: q.tenu ? 'remplie' : 'non_remplie', raison: null };
}

/**
 * Whether the condition of a tranche is met at D, on facts: a milestone reached; a commitment at its target or within
 * its tolerance, on its last value or on the day that the contract sets, with a value of the twelve months before it
 * [M]. What is only worded is met when a document proves it, and otherwise cannot be decided: it is never deemed met nor
 * missed. A condition of two facts is met when both are, missed as soon as one is. What was due once the contract was
 * frozen, a milestone that is not reached or a commitment, is neither met nor missed; what was due before is judged.
 *
 * @param suspension the one that stands at D
 */
export function jugeCondition(
  c: Condition,
  faits: { jalon: JalonDeCondition | null; engagement: EngagementDeCondition | null },
  au: string,
  suspension: Suspension | null = null
): ConditionJugee {
  const juges = [
    ...(c.condition_jalon === null ? [] : [duJalon(faits.jalon, suspension)]),
    ...(c.condition_engagement === null ? [] : [deLEngagement(faits.engagement, c.condition_le, au, suspension)])
  ];
  if (juges.length === 0) {
    if (c.condition === null) return { verdict: 'sans_condition', raison: null, faits: [] };
    const texte: FaitDeCondition[] = [{ sur: 'texte', piece: c.preuve }];
    return c.preuve === null
      ? { ...indecidable('texte_seul'), faits: texte }
      : { verdict: 'remplie', raison: null, faits: texte };
  }
  const jugements = juges.map(({ jugement }) => jugement);
  const pire =
    jugements.find(({ verdict }) => verdict === 'non_remplie') ??
    jugements.find(({ verdict }) => verdict === 'indecidable') ??
    jugements[0];
  return { ...(pire ?? indecidable('texte_seul')), faits: juges.flatMap(({ fait }) => fait) };
}

/** Whether a condition is met; null when it has none, or cannot be decided. */
export function estRemplie({ verdict }: Pick<ConditionJugee, 'verdict'>): boolean | null {
  if (verdict === 'remplie') return true;
  return verdict === 'non_remplie' ? false : null;
}
