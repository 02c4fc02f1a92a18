import type { BilanDepuis, Reference } from '$lib/domain/contrat/depuis/bilan';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import type { ContratEntete } from '../contrat/contrat.types';
import type { SourceBref } from '../modele';

/** What changed of a contract from one date to the date of the situation. */
export interface DepuisModele {
  entete: ContratEntete;
  /** Set when the contract's folder is closed to the reader. */
  ferme?: true;
  /** Names of the legal entities whose accounts are closed to the reader. */
  comptesFermes?: string[];
  /** Since when; null when nothing of the contract was before. */
  reference: Reference | null;
  /** What it would be, had the reader chosen nothing. */
  parDefaut: Reference | null;
  /** Reviews held by the date of the situation, the latest first. */
  revues: string[];
  /** The most euros first. */
  mouvements: MouvementDuContrat[];
  bilan: BilanDepuis;
  /** Year whose landing and effects are compared. */
  exercice: number;
  /** Of what is compared. */
  sources: SourceBref[];
  /**
   * Where it starts from a version published before: what was rewritten since without a dated line, and the hospitals
   * whose accounts only one of the versions gives.
   */
  publiee?: { reecritures: Reecriture[]; nonCompares: string[] };
}
