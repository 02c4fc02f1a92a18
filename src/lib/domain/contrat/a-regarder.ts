import type { AbsenceDeGains } from '../gain/absence';
import type { ProcedureBreve } from '../comptes/procedure';
import { venueA } from '../temps/connu';
import type { Arret } from './contrat';
import type { FaitReuni } from './faits-reunis';

/** Days late past which a milestone is to be looked at [M]: a quarter, the time between two reviews at most. */
export const JOURS_DE_RETARD = 90;

/** Whether a milestone is late enough to be looked at from the portfolio. */
export function retardARegarder(jours: number): boolean {
  return jours > JOURS_DE_RETARD;
}

interface Tranche {
  statut: 'prevue' | 'conditionnee' | 'notifiee' | 'versee' | 'suspendue';
  /** Whether its condition is met; null = nothing to check. */
  remplie: boolean | null;
  prevueLe: string;
}

/** Why a tranche of aid is to be looked at from the portfolio: held back, or due at D and its condition not met. */
export function aideARegarder(tranche: Tranche, au: string): 'suspendue' | 'en_attente' | null {
  if (tranche.statut === 'suspendue') return 'suspendue';
  return aideEnAttente(tranche, au) ? 'en_attente' : null;
}

/** Whether a tranche of aid was due at D and its condition is not met. */
export function aideEnAttente({ statut, remplie, prevueLe }: Tranche, au: string): boolean {
  return statut !== 'versee' && remplie === false && venueA(prevueLe, au) !== null;
}

/** Full-year gains that are planned, what is left of them, and why there are none. */
export interface ResteAGagner {
  planifiee: number;
  reste: number;
  raison: AbsenceDeGains | null;
}

/** What needs attention, as facts: words are found for them elsewhere. */
export type Constat =
  | {
      nature: 'loi';
      /** The first of the entities concerned, with the criteria that each meets. */
      nommees: { nom: string; criteres: (1 | 2 | 3)[] }[];
      concernees: number;
      total: number;
      bases: string[];
      procedures: ProcedureBreve[];
    }
  /** The lowest cash in days of charges, how many others are low too, and the lowest balance of the month if known. */
  | { nature: 'tresorerie'; nom: string; jours: number; le: string; autres: number; plusBas: number | null }
  | ({ nature: 'desaccord'; faits: FaitReuni[] } & ResteAGagner)
  | {
      nature: 'aide';
      tranche: number;
      raison: 'suspendue' | 'en_attente';
      condition: string | null;
      montant: number;
      enveloppe: string;
    }
  | { nature: 'recettes'; part: number; manque: number; exercice: number }
  | { nature: 'double_compte'; actions: string[]; entite: string; compte: string; unite: string }
  /** How many milestones, and the latest of them. */
  | ({ nature: 'retard'; nombre: number; jalon: string; action: string; jours: number; arret?: Arret } & ResteAGagner);
