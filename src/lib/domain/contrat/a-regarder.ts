import type { AbsenceDeGains } from '../gain/absence';
import type { ProcedureBreve } from '../comptes/procedure';
import type { Arret } from './contrat';
import type { FaitReuni } from './faits-reunis';
import { resteAVerser } from './reste-a-verser';
import type { PaiementDeTranche } from './versement';

/** Whether a milestone is late enough to be looked at from the portfolio, as the alert on it is raised. */
export function retardARegarder(jours: number, seuil: number): boolean {
  return jours > seuil;
}

interface Tranche {
  statut: 'prevue' | 'conditionnee' | 'notifiee' | 'versee' | 'suspendue';
  /** Whether its condition is met; null = nothing to check. */
  remplie: boolean | null;
  paiement: Pick<PaiementDeTranche, 'echu' | 'aVenir'>;
}

/**
 * Why a tranche of aid is to be looked at from the portfolio, and for how many euros: held back, all that is left to pay
 * of it; or due at D and its condition not met, what is due of it.
 */
export function aideARegarder(tranche: Tranche): { raison: 'suspendue' | 'en_attente'; montant: number } | null {
  const { statut, paiement } = tranche;
  if (statut === 'suspendue') return { raison: 'suspendue', montant: resteAVerser(paiement) };
  return aideEnAttente(tranche) ? { raison: 'en_attente', montant: paiement.echu } : null;
}

/** Whether euros of a tranche of aid are due at D, and its condition is not met. */
export function aideEnAttente({
  remplie,
  paiement
}: {
  remplie: boolean | null;
  paiement: Pick<PaiementDeTranche, 'echu'>;
}): boolean {
  return remplie === false && paiement.echu > 0;
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
  /**
   * The lowest cash in days of charges, how many others are low too under as many days where the dataset sets them, and
   * the lowest balance of the month if known.
   */
  | {
      nature: 'tresorerie';
      nom: string;
      jours: number;
      le: string;
      autres: number;
      sous?: number;
      plusBas: number | null;
    }
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
  /** How many milestones are late by more days than these where the dataset sets them, and the latest of them. */
  | ({
      nature: 'retard';
      nombre: number;
      plusDe?: number;
      jalon: string;
      action: string;
      jours: number;
      arret?: Arret;
    } & ResteAGagner);
