import type { PerimetreDit } from '../contrat/contrat.types';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import type { VersionCompte } from '$lib/domain/comptes/codes';
import type { AvecEtSansAides, TermesAbsents } from '$lib/domain/comptes/hors-aides';
import type { VieDeLArticle50 } from '$lib/domain/contrat/article-50';
import type { ConditionJugee } from '$lib/domain/contrat/condition-d-aide';
import type { EtatDAide } from '$lib/domain/contrat/etats-d-aide';
import type { MotifDeNonVersement } from '$lib/domain/contrat/codes-d-aide';
import type { LigneDuLivre, SommesDuLivre } from '$lib/domain/contrat/livre-des-aides';
import type { ContratEntete, ContratModele } from '../contrat/contrat.types';

/** What matches nothing on the other side: of a tranche, or of a notification. */
export interface EcartDAide {
  sens: 'tranche' | 'notification';
  entite: string;
  exercice: number | null;
  enveloppe: string;
  /** Number of the tranche, on its side. */
  tranche: number | null;
  /** Of the tranche, or of the measure notified. */
  libelle: string;
  numero: string | null;
  montant: number;
}

/** A notification that a tranche was found in. */
export interface NotificationTrouvee {
  exercice: number | null;
  /** The site that it was notified to, when it is not the entity itself. */
  site: string | null;
  numero: string;
  date: string | null;
  montant: number;
}

/** A tranche of aid, its condition judged on facts, and where its euros stand. */
export interface TrancheMontree {
  tranche: number;
  libelle: string;
  enveloppe: string;
  imputation: 'exploitation' | 'subvention' | 'capitaux' | 'avance';
  /** Beneficiary; null for the support hospital of the contract. */
  entite: string | null;
  montant: number;
  prevueLe: string;
  notifieeLe: string | null;
  verseeLe: string | null;
  suspendueLe: string | null;
  statut: ContratModele['aides'][number]['statut'];
  etats: EtatDAide[];
  condition: string | null;
  jugement: ConditionJugee;
  preuve: string | null;
  /** Its proof is called for, and there is none, of the tranche or of its milestone. */
  preuveManque: boolean;
  /** What its lines of the ledger say, shortly. */
  sommes: SommesDuLivre;
  risque: LigneDuLivre['risque'];
  /** Its parts that are not paid, why, and the day that each is due: that of its year where the tranche has a schedule. */
  nonVersees: { motif: MotifDeNonVersement; montant: number; dueLe: string }[];
  article50: { vie: VieDeLArticle50 | null } | null;
  notifications: NotificationTrouvee[];
}

/** Aid of a year beside what the plan brought that year; the two are never added up. */
export interface AnneeDAide extends SommesDuLivre {
  /** Null: euros that the schedule of a tranche gives to no year. */
  annee: number | null;
  /** Net effect on the year of the plan: as planned, and what is realised up to D; null for a year that has none. */
  planAttendu: number | null;
  /** Why nothing is expected of the plan that year, which is not zero; its `planAttendu` is then null. */
  planGel: GelDeLAnnee | null;
  planRealise: number | null;
  /** Of the year in the course of which a freeze stopped the plan, what came after: the other two are until its eve. */
  planRealiseEnsuite: number | null;
}

export interface AidesModele {
  entete: ContratEntete;
  ferme?: true;
  comptesFermes?: string[];
  tranches: TrancheMontree[];
  livre: LigneDuLivre[];
  annees: AnneeDAide[];
  totaux: SommesDuLivre;
  /** Of what is conditional, euros whose condition cannot be decided. */
  indecidables: { tranches: number; montant: number };
  /** What the contract announces as aid, when it says it: bounds in euros. */
  annoncees: { min: number | null; max: number | null };
  /** Why there are no gains beside the aid. */
  sansGain: ContratModele['gains']['raisonAbsence'];
  /** Accounts of the last closed year with and without aid; null when none is closed. */
  ratios: {
    exercice: number;
    versions: VersionCompte[];
    perimetre: PerimetreDit;
    capital: number;
    /** The « aides ponctuelles » that the accounts count in the produits of the year; null when one does not say. */
    ponctuelles: number | null;
    /** Of the contract, what was paid that year as an aid to be booked there. */
    versees: { tranche: number; libelle: string; montant: number }[];
    lignes: AvecEtSansAides[];
    /** Who makes one of them unknown, and what is missing of him; `fermes`, when his accounts are closed to the reader. */
    absents: { entite: string; manque: TermesAbsents['manque'] | 'fermes' }[];
  } | null;
  /** What was notified beside the tranches; null when the dataset has no notification of these entities. */
  rapprochement: {
    paires: number;
    sansNotification: EcartDAide[];
    sansTranche: EcartDAide[];
    ailleurs: { nombre: number; montant: number };
  } | null;
  sources: ContratModele['sources'];
}
