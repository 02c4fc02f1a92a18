import type { MotifDeDiscussion, TotalEnDiscussion } from '$lib/domain/gain/en-discussion';
import type { ContratEntete, Par } from '../contrat/contrat.types';

/** Where a party reads the value that it gives, and the day of that source; null is what it does not say. */
export interface SourceDeValeur {
  origine: string | null;
  le: string | null;
}

/** A value of which the two parties each have their own; `motif` null when they agree. */
interface Contradictoire {
  libelle: string;
  etablissement: number | null;
  ars: number | null;
  /** Hospital's less agency's; null when one of the two is not known. */
  ecart: number | null;
  motif: MotifDeDiscussion | null;
  /** Why they differ, as the parties say it. */
  raison: string | null;
  /** Of each party; null where it gave no value. */
  sources: Readonly<Record<Par, SourceDeValeur | null>>;
}

export interface GainContradictoire extends Contradictoire {
  action: string;
  gain: string;
  entite: string;
  ponctuel: boolean;
  /** Its last step, when it says the line lost or taken back: it is discussed no more. */
  perdu: 'perdu' | 'repris' | null;
  /** Net planned: a year of a lasting gain, the whole of a one-off. */
  prevu: number;
  enJeu: number;
  /** Function of who costed it, where it is verified, and the act and day of its last step, when they are given. */
  chiffrePar: string | null;
  preuve: 'paie' | 'balance' | 'pmsi' | 'marche' | null;
  acte: string | null;
  palierLe: string | null;
}

export interface EngagementContradictoire extends Contradictoire {
  code: string;
  definition: string;
  unite: string;
  decimales: number;
  /** Last day of the period measured. */
  date: string;
  provisoire: boolean;
}

/** What each party retains of the gains and commitments of a contract at D. */
export interface ContradictoireModele {
  entete: ContratEntete;
  ferme?: true;
  /** Those under discussion first, the most euros at stake first; those lost last. */
  gains: GainContradictoire[];
  perennes: TotalEnDiscussion;
  ponctuels: TotalEnDiscussion;
  /** Latest first. */
  engagements: EngagementContradictoire[];
}
