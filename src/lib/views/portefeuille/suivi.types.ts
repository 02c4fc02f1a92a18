import type { AbsenceDeCible } from '$lib/domain/comptes/cible';
import type { PlaceALaCible } from '$lib/domain/comptes/fourchette-passee';
import type { PerimetreDit } from '../contrat/contrat.types';
import type { BilanBref, Reference } from '$lib/domain/contrat/depuis/bilan';
import type { CompteDesAlertes } from '$lib/domain/alerte/levee';
import type { EnJeu } from '$lib/domain/contrat/a-decider';
import type { Constat } from '$lib/domain/contrat/a-regarder';
import type { FaitReuni } from '$lib/domain/contrat/faits-reunis';
import type { Ecartes } from '$lib/domain/contrat/totaux';
import type { AbsenceDeGains } from '$lib/domain/gain/absence';
import type { CompteJalons } from '$lib/domain/action/action';
import type { ContratEntete, Meteo, Par } from '../contrat/contrat.types';

/** One contract on one line of the portfolio. */
export interface SuiviContrat {
  id: string;
  intitule: string;
  type: string;
  tome: string | null;
  etat: ContratEntete['etat'];
  /** Whether a suspension freezes; null when the source does not say. */
  gel: boolean | null;
  /** False when its first day is ahead. */
  commence: boolean;
  debut: string | null;
  fin: string | null;
  /** GHT touched, and the names of the members. */
  ghts: string[];
  membres: string[];
  territoire: string | null;
  /** Whether actions are followed; otherwise the columns below are empty and `ferme` says why, or nothing but public facts is known. */
  suivi: boolean;
  /** Set when the contract's folder is closed to the reader: nothing of its follow-up is known here. */
  ferme?: true;
  /** Set when the accounts of some of its entities are. */
  comptesFermes?: true;
  meteo: { etablissement: Meteo; etablissementLe: string | null; ars: Meteo | null; arsLe: string | null };
  desaccord: FaitReuni[];
  /** Whose judgement these facts contradict. */
  desaccordDe: Par[];
  jalons: CompteJalons;
  apPlanifiee: number;
  apEnVigueur: number;
  attenduADate: number;
  realiseADate: number;
  /** Share of what is expected under which gains fall short, where the dataset changes it. */
  seuilGains?: number;
  /** Why gains are not compared, and since when they are frozen; null when there are figures. */
  sansGain: { raison: AbsenceDeGains; depuis: string | null } | null;
  resultat: {
    exercice: number;
    cible: number | null;
    /** Why there is no target of this year; absent when there is one. */
    sansCible?: AbsenceDeCible;
    /** Hospital's own projection, and the codes of where it was read (`ria2`). */
    etablissement: { valeur: number; origine: string } | null;
    outil: number | null;
    /** Where the hospital's past gaps put its projection, when that denies the side of the target it is on. */
    dementie?: PlaceALaCible;
    perimetre: PerimetreDit;
  } | null;
  /** Cash of the entity that covers the fewest days; null days: the balance is known, the charges are not. */
  tresorerie: { jours: number | null; montant: number; date: string; plusBasEj: string } | null;
  /**
   * Legal entities concerned by a criterion of D. 6143-39, out of how many; those whose figures are missing; the
   * comptes financiers that judge them, the last one first, and those whose last one is missing, when there are some.
   */
  critere: {
    concernees: string[];
    total: number;
    sansChiffres: string[];
    bases: string[];
    anciens?: string[];
  } | null;
  prochaineRevue: string | null;
  /** Of one that runs, the heaviest point to decide at its next review; null when none has euros of its own. */
  enJeu: EnJeu | null;
  /** Alerts that stand at the date of the dataset, those that a text sets, the gravest; null before rules are examined. */
  alertes: CompteDesAlertes | null;
  /** Of one that runs, what changed since its last review, or its signature; null when nothing was before. */
  depuis: { reference: Reference; bilan: BilanBref } | null;
}

/** Something that needs attention: of which contract, under what name, what. */
export interface ARegarder {
  contrat: string;
  libelle: string;
  constat: Constat;
}

/** Totals of the head: each beside its target on the very same contracts; what is left out is said. */
export interface TotauxSuivi {
  contrats: number;
  gains: { attendu: number; realise: number; seuilGains?: number; contrats: number; ecartes: Ecartes } | null;
  anneePleine: { planifiee: number; enVigueur: number; contrats: number; ecartes: Ecartes } | null;
  resultat: {
    exercice: number;
    cible: number;
    atterrissage: number;
    outil: number | null;
    contrats: number;
    ecartes: Ecartes;
  } | null;
  jalonsEnRetard: number;
  jalonsDus: number;
  /** Null when no contract has milestones to compare. */
  jalonsEcartes: Ecartes | null;
  aides: { montant: number; tranches: number } | null;
}

/** What the cells of most contracts say. */
export interface CommunDesContrats {
  /** Exercise of the landings; null where they differ. */
  exercice: number | null;
  /** Day of the cash of most contracts. */
  tresorerieLe: string | null;
  /** Documents of the legal criterion of most contracts. */
  bases: string[] | null;
}

/** What the lines of a portfolio say together. */
export interface EnsembleDesContrats {
  lignes: number;
  /** Lines whose hospitals are known. */
  decrites: number;
  /** Contracts publicly known, once each, and lines that have one. */
  connus: number;
  couvertes: number;
  /** Rows of the table of contracts without those that are over, and how many of these there are. */
  rangees: number;
  repliees: number;
  /** Landings beside their targets: how many are compared, under it, under it for the tool alone, left out. */
  resultat: {
    exercice: number | null;
    comptes: number;
    sous: number;
    sousSelonOutil: number;
    lusParOutil: number;
    ecartes: Ecartes;
  };
  commun: CommunDesContrats;
  /** Perimeters of the landings, each once. */
  perimetres: PerimetreDit[];
  /** Names of the perimeters that share a contract, by their codes. */
  libelles: Record<string, string>;
  /** Contracts whose cash needs attention. */
  tresoreries: string[];
  aRegarder: number;
}
