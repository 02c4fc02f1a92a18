import type { ClotureSansFait } from '$lib/domain/contrat/depuis/clotures';
import type { Constat, Issue } from '$lib/domain/alerte/examen';
import type { Niveau } from '$lib/domain/alerte/niveau';
import type { CauseDuContrat, CauseHorsContrat } from '$lib/domain/alerte/hors-contrat';
import type { Regle } from '$lib/domain/alerte/regle';
import type { ContratEntete } from '../contrat/contrat.types';
import type { JeuEntete, SourceBref } from '../modele';

/** What a rule examined, and its numbers. */
interface Examinee {
  regle: string;
  entite: string;
  /** Name of the entity, the contract or the group. */
  nom: string;
  objet: string | null;
  valeur: number | null;
  seuil: number | null;
  marge: number | null;
  montant: number | null;
  constat: Constat;
}

export interface AlerteMontree extends Examinee {
  /** Contracts that it concerns: an entity may be in two, or in none that has it examined. */
  contrats: string[];
  /** Group of an entity that no contract has examined. */
  ght?: { code: string; libelle: string };
  debut: string;
  auMoins: boolean;
  fin: string | null;
  cloture: 'non_remplie' | ClotureSansFait | 'plus_examinee' | null;
  verifieLe: string;
  niveau: Niveau;
  /** Months since its start, whole ones, up to its end. */
  mois: number;
}

export interface ExamenMontre extends Examinee {
  issue: Exclude<Issue, 'remplie'>;
  manque: string[];
}

export interface ContratDesAlertes {
  id: string;
  intitule: string;
}

/** How many things a rule examined at D, by what it found. */
export interface BilanDeRegle {
  regle: string;
  levees: number;
  nonRemplies: number;
  indecidables: number;
  sansObjet: number;
  /** What those that cannot be decided lack. */
  manque: string[];
}

/** Hospitals that no contract has examined, for one cause; the contract that says so, where there is one. */
export interface HorsContrat {
  cause: CauseHorsContrat;
  contrat: ContratDesAlertes | null;
  /** How many there are, of which `etablissements` may be the first ones. */
  n: number;
  /** Whether the rules that bear on an entity examine it: some account or due return of it is known. */
  etablissements: { ej: string; nom: string; ght: string; examine: boolean }[];
}

/** Hospitals that no contract has examined, of how many in the region. */
export interface EtablissementsHorsContrat {
  sur: number;
  /** How many there are, and how many of them the rules that bear on an entity examine. */
  n: number;
  examines: number;
  /** Of a country, its page comes with the first ones. */
  groupes: HorsContrat[];
}

/** What the rules examined of the hospitals of one group that no contract has examined. */
export interface ExamensHorsContratModele {
  jeu: JeuEntete;
  etablissements: {
    ej: string;
    nom: string;
    alertes: AlerteMontree[];
    examens: ExamenMontre[];
  }[];
}

/** A group, with the hospitals and the contracts whose alerts are its own too; a first page comes without them. */
interface GhtDesAlertes {
  code: string;
  libelle: string;
  etablissements: { ej: string; nom: string }[];
  contrats: string[];
}

/** Alerts of the region. */
export interface AlertesModele {
  jeu: JeuEntete;
  regles: Regle[];
  /** Contracts that have an alert, or are examined. */
  contrats: ContratDesAlertes[];
  ghts: GhtDesAlertes[];
  /** The most euros at stake first, those that stand before those that are over. */
  alertes: AlerteMontree[];
  /** How many of them the list holds, of which `alertes` may be the first ones. */
  ecrites: number;
  /** How many there are: beyond the ceiling of a list, some are not here. */
  total: { levees: number; closes: number };
  bilan: BilanDeRegle[];
  horsContrat: EtablissementsHorsContrat;
  sources: SourceBref[];
}

export interface NiveauDate {
  le: string;
  valeur: number | null;
  niveau: Niveau;
}

/** Alerts of one contract at D, and what its rules did not raise. */
export interface AlertesDuContratModele {
  entete: ContratEntete;
  ferme?: true;
  comptesFermes?: string[];
  /** Why the rules examine nothing of the contract at D; absent when they do. */
  nonExamine?: CauseDuContrat;
  regles: Regle[];
  alertes: (AlerteMontree & { histoire: NiveauDate[] })[];
  examens: ExamenMontre[];
}
