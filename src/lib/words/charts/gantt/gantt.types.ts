import type { Comptable } from '$lib/domain/action/action';
import type { Arret } from '$lib/domain/contrat/contrat';
import type { Tete } from '../tete.types';

/** Dates are ISO days. */
export interface JalonGantt extends Comptable {
  libelle: string;
  /** Last deadline known at D. */
  echeance: string;
  /** The one of the signature. */
  echeanceInitiale: string;
}

export type Ton = 'fait' | 'cours' | 'retard' | 'bloque' | 'eteint';

export interface ActionGantt {
  numero: string;
  libelle: string;
  href: string;
  debut: string | null;
  /** End as first planned. */
  fin: string | null;
  /** Last revised end known at D; null when it was not revised. */
  finRevisee: string | null;
  /** Code of its state. */
  etat: string;
  /** Share of the gains due that are there; null without gains due. */
  tauxDesGains: number | null;
  seuilGains?: number;
  ton: Ton;
  /** Milestones reached over all its milestones, 0 to 1; null without milestones. */
  avancement: number | null;
  jalons: readonly JalonGantt[];
}

export interface GroupeGantt {
  libelle: string;
  actions: readonly ActionGantt[];
}

export interface GanttEntree {
  groupes: readonly GroupeGantt[];
  /** « Situation au ». */
  au: string;
  /** What stopped the contract, and its delays with it; null when nothing did. */
  arret: Arret | null;
  /** First and last day drawn; what lies beyond is held at the edge with an arrow. */
  debut: string;
  fin: string;
}

export interface GanttProps extends Tete, GanttEntree {}
