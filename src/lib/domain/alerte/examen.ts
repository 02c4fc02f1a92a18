import type { DocumentSansComptes, PieceDuCritere } from '../comptes/alerte';
import type { VersionCompte } from '../comptes/codes';
import type { CritereDette } from '../comptes/dette';
import type { Par } from '../contrat/codes';
import type { Grade } from './grades';

/** What a rule found of one entity, or of one thing of it, at D. « Sans objet » and « indécidable » are not good news. */
export type Issue = 'remplie' | 'non_remplie' | 'indecidable' | 'sans_objet';

/** Where the proof stands, and what names the thing that was examined: codes and numbers, words come elsewhere. */
export interface Constat {
  /** « cf 2025 », « eprd 2026 ». */
  document?: string;
  /** A later document that gives the CAF, and no accounts. */
  cafDe?: DocumentSansComptes;
  /** Day of the value. */
  le?: string;
  action?: string;
  jalon?: string;
  gain?: string;
  tranche?: number;
  engagement?: string;
  /** Name of the thing, as the contract words it. */
  libelle?: string;
  /** How many things were examined, and how many of them are in the case. */
  nombre?: number;
  sur?: number;
  /** Euros under which a thing is not counted. */
  plancher?: number;
  /** Criteria of D. 6143-39, or ratios of D. 6145-70, that are met. */
  criteres?: string[];
  /** Where the procedure of L. 6143-3 stands. */
  stade?: string;
  /** Last day of the plan that answers. */
  jusqua?: string;
  /** What the value is a share of, in euros; of days, what is paid, bought or billed in a year; of a plan, what it plans. */
  base?: number;
  /** What the days are those of, in euros: a balance, or what is paid since January; of a plan, what is in force; the corrected
   *  result of a criterion that is not met. */
  solde?: number;
  /** Which accounts told that balance. */
  version?: VersionCompte;
  /** Of doctors or of everyone else, and how many of them are paid. */
  grade?: Grade;
  emplois?: number;
  /** Posts that the EPRD authorises. */
  autorises?: number;
  unite?: string;
  decimales?: number;
  /** Of what a suspension freezes: the day of the freeze, when it stopped growing (rule 41). */
  gele?: string;
  /** Of an alert that can no longer be verified: what the last examination lacks, and of which document it was. */
  empechee?: { manque: Manque[]; document?: string };
}

/** What is missing to examine: an item of the accounts, a document, a value. */
export type Manque =
  | PieceDuCritere
  | (`ratio_${CritereDette['code']}` | 'capitaux_permanents_positifs')
  | ('compte_financier' | 'charges_decaissables' | 'encours_dette')
  | ('C2' | 'C3' | 'P2' | 'P3_annexes' | 'creances_patients' | 'dettes_fournisseurs')
  | ('tresorerie' | 'dettes_sociales_fiscales_echues' | 'fournisseurs_echus' | 'moratoires' | 'plan_tresorerie')
  | ('situation' | 'situation_n_1' | 'interim_62113' | 'contrats_motif_2')
  | ('eprd' | 'eprd_approuve' | `tper_${Grade}` | `etpr_${Grade}`)
  | ('transmission' | 'debut' | `meteo_${Par}` | 'gains_non_renseigne' | 'gains_non_precise')
  | ('preuve_de_la_condition' | 'valeur_de_l_engagement' | 'gel_de_la_cible' | 'date_de_la_demande');

export interface Examen {
  /** FINESS of the entity, contract, or code of the GHT. */
  entite: string;
  /** What of it was examined, when there are several: a milestone, a tranche, a return. */
  objet: string | null;
  issue: Issue;
  valeur: number | null;
  seuil: number | null;
  /** Euros left before the threshold; negative beyond it. */
  marge: number | null;
  /** Euros at stake; null when it has none of its own. */
  montant: number | null;
  /** Far beyond the threshold: one level more. */
  loin: boolean;
  manque: Manque[];
  constat: Constat;
}

/** Numbers of an examination; those that are not given are not known. */
type Chiffres = Partial<Pick<Examen, 'objet' | 'valeur' | 'seuil' | 'marge' | 'montant' | 'loin' | 'constat'>>;

/** Field by field: thousands are made of a contract, and a spread of unknown keys costs more than the rule itself. */
const fait = (entite: string, issue: Issue, manque: Manque[], c: Chiffres): Examen => ({
  objet: c.objet ?? null,
  valeur: c.valeur ?? null,
  seuil: c.seuil ?? null,
  marge: c.marge ?? null,
  montant: c.montant ?? null,
  loin: c.loin ?? false,
  constat: c.constat ?? {},
  entite,
  issue,
  manque
});

/** An examination that was made: the case is met, or not. */
export function examine(entite: string, remplie: boolean, chiffres: Chiffres): Examen {
  return fait(entite, remplie ? 'remplie' : 'non_remplie', [], chiffres);
}

/** An examination that could not be made, with what it lacks. */
export function indecidable(entite: string, manque: readonly Manque[], chiffres: Chiffres = {}): Examen {
  return fait(entite, 'indecidable', [...manque], chiffres);
}

/** The rule cannot apply to it. */
export function sansObjet(entite: string, chiffres: Chiffres = {}): Examen {
  return fait(entite, 'sans_objet', [], chiffres);
}
