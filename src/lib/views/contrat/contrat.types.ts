import type { SeuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import type { Arret } from '$lib/domain/contrat/contrat';
import type { AnneeProjetee } from '$lib/domain/comptes/annee-projetee';
import type { Justesse } from '$lib/domain/comptes/justesse';
import type { Methode } from '$lib/domain/comptes/epreuve-atterrissage';
import type { ProcedureBreve } from '$lib/domain/comptes/procedure';
import type { CompteDesAlertes } from '$lib/domain/alerte/levee';
import type { BilanDepuis, Reference } from '$lib/domain/contrat/depuis/bilan';
import type { EtatDAide } from '$lib/domain/contrat/etats-d-aide';
import type { PaiementDeTranche } from '$lib/domain/contrat/versement';
import type { FaitReuni } from '$lib/domain/contrat/faits-reunis';
import type { CompteJalons } from '$lib/domain/action/action';
import type { EtatEngagement } from '$lib/domain/contrat/engagement';
import type { ProjectionHopital } from '$lib/domain/comptes/atterrissage';
import type { Critere, DocumentAnnuel } from '$lib/domain/comptes/alerte';
import type { AbsenceDeCible, CibleDeLExercice } from '$lib/domain/comptes/cible';
import type { Criticite } from '$lib/domain/comptes/criticite';
import type { AutorisationEmprunt } from '$lib/domain/comptes/dette';
import type { HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import type { HypotheseDesEntites, HypotheseLue } from '$lib/domain/comptes/hypotheses';
import type { PieceAnnuelle } from '$lib/domain/comptes/ponts';
import type { RendezVous } from '$lib/domain/contrat/rendez-vous';
import type { AbsenceDeGains } from '$lib/domain/gain/absence';
import type { TotalEnDiscussion } from '$lib/domain/gain/en-discussion';
import type { GainsEchus, ResteAMettreEnOeuvre } from '$lib/domain/gain/reste';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import type { Rythme } from '$lib/domain/gain/rythme';
import type { ETAT_INCONNU, EtatContrat, Meteo, Par } from '$lib/domain/contrat/codes';
import type { ResultatVise, Solde, VersionCompte, VersionTrajectoire } from '$lib/domain/comptes/codes';
import type { CodeIdentite } from '$lib/domain/comptes/identites';
import type { Row } from '$lib/schema/tables';
import type { JeuEntete, SourceBref } from '../modele';

/** What a status looks like: the word always stands beside it. */
export type Ton = 'fait' | 'cours' | 'retard' | 'bloque' | 'eteint';
export type { Meteo, Par };

export interface EvenementDeVie {
  date: string | null;
  dateTexte: string;
  type: string;
  organisme: string | null;
  sens: 'favorable' | 'reserve' | 'defavorable' | 'abstention' | null;
  gel: boolean | null;
  texte: string;
}

export interface Membre {
  ej: string;
  nom: string;
  ght: string | null;
  ghtLibelle: string | null;
  entree: string | null;
  sortie: string | null;
  /** Whether it is in the perimeter at D. */
  present: boolean;
}

/** Head of every page of a contract. Codes are those of the schema; words are in `words`. */
export interface ContratEntete {
  jeu: JeuEntete;
  /** « Situation au » : facts dated and recorded by then. */
  au: string;
  /** Dates that the reader may choose, latest first: the dataset's own, ends of months, reviews. */
  dates: { date: string; titre: 'jeu' | 'revue' | null }[];
  id: string;
  intitule: string;
  type: string;
  tome: string | null;
  /** State at D, from what was known then; `inconnu` when nothing of its life was. */
  etat: EtatContrat | typeof ETAT_INCONNU;
  /** As published; null when it is what its dated facts say, or nothing was known. */
  etatTexte: string | null;
  /** Whether a suspension freezes targets and expected gains; null when the source does not say. */
  gel: boolean | null;
  /** What stopped its targets, expected gains and the lateness of its milestones, and since when. */
  arret: Arret | null;
  /** False when its first day is ahead. */
  commence: boolean;
  signature: string | null;
  debut: string | null;
  fin: string | null;
  perimetreTexte: string;
  territoire: string | null;
  diagnostic: string | null;
  objet: string | null;
  piloteArs: string | null;
  version: { numero: number; libelle: string; effet: string } | null;
  membres: Membre[];
  /** GHT touched, each with the names of its members in the contract. */
  ghts: { code: string; libelle: string; membres: string[] }[];
  vie: EvenementDeVie[];
  prochaineRevue: string | null;
  /** Whether actions are followed; otherwise only public facts are known. */
  suivi: boolean;
  source: SourceBref | null;
}

export interface MeteoDatee {
  par: Par;
  meteo: Meteo;
  date: string;
  commentaire: string | null;
}

/** What a piece of a bridge comes from: an action, several, what the gain lines plan beside the effort of a version… */
export type OrigineDePiece =
  | { code: PieceAnnuelle | 'non_explique' }
  | { code: 'action'; action: string; libelle: string }
  | { code: 'autres'; nombre: number }
  | { code: 'hors_plan'; avenant: number };

export type PieceDePont = OrigineDePiece & {
  valeur: number;
  /** Not of the plan: prices, tariffs, perimeter. */
  horsPlan: boolean;
};

/** Whose accounts: the name of the only entity, null for the sum of all, or how many of those that are present. */
export type PerimetreDit = string | { ejs: number; sur: number } | null;

export interface Pont {
  /** From the result of N-1 to the landing of N, or from the target of N to it. */
  genre: 'annuel' | 'cible';
  exercice: number;
  perimetre: PerimetreDit;
  depart: number;
  pieces: PieceDePont[];
  arrivee: number;
  /** Set when what is not explained passes the threshold: what has no figure, and when to ask. */
  question: { montant: number; nonChiffres: NonChiffres; quand: RendezVous | null } | null;
}

export interface NonChiffres {
  pieces: PieceAnnuelle[];
  hypotheses: number;
  horsPlan: boolean;
}

/** Why there is no bridge: the contract is over, its accounts are closed, nothing is projected, or no start is known. */
export type AbsenceDePont = 'fini' | 'ferme' | 'sans_projection' | 'sans_depart';

/** The last year that all entities have closed, with what its balances are set against, in euros. */
export interface DernierClos {
  exercice: number;
  statut: 'definitif' | 'provisoire';
  caf: number | null;
  /** All budgets, then the CRP. */
  produits: number | null;
  produitsCrp: number | null;
  /** Capital that their debt called. */
  capital: number | null;
  /** Result of the CRP without one-off aid. */
  horsAides: number | null;
}

export interface VersionDeTrajectoire {
  code: string;
  version: VersionTrajectoire;
  /** There are others of this version: its number tells it from them. */
  parmiPlusieurs: boolean;
  genre: 'cible' | 'tendanciel' | 'pgfp' | 'eprd' | 'ria';
  /** Number of the version: 0 at signature, then one by amendment. */
  numero: number;
  enVigueur: boolean;
  points: { annee: number; valeur: number }[];
}

/** What is to be read with a path: entities whose accounts are missing, by name, and what its landings rest on. */
export type ReserveDeTrajectoire =
  | { reserve: 'comptes_manquants'; exercice: number; absents: string[]; fermes: string[] }
  | { reserve: 'formule_outil'; titre4DeN1: boolean; naives: { entite: string; methode: Methode }[] }
  | ({ reserve: 'justesse'; entite: string } & JusteEnBref);

/** How right the same document of past years was, with its gaps in euros. */
export type JusteEnBref = Pick<Justesse, 'version' | 'sens' | 'ecartMoyen' | 'partMoyenne'> & {
  exercices: { exercice: number; ecart: number }[];
};

export interface TrajectoireDeSolde {
  solde: Solde;
  perimetre: PerimetreDit;
  realise: { annee: number; valeur: number | null; statut: 'definitif' | 'provisoire' }[];
  /** Target of the year of D, or why it is compared with nothing. */
  cible: CibleDeLExercice;
  versions: VersionDeTrajectoire[];
  atterrissages: {
    origine: 'etablissement' | 'outil';
    /** Where it was read: `ria2`, `eprd_modificatif 2`, several with commas; the months that the tool knew, `mois 8`. */
    document: string;
    annee: number;
    valeur: number;
    /** Between what and what the tool lands; the hospital gives one figure. */
    fourchette?: { bas: number; haut: number };
  }[];
  reserves: ReserveDeTrajectoire[];
  /** How right the hospitals' document of past years was, all entities together; null when it cannot be told. */
  justesse: JusteEnBref | null;
}

export type ReserveDesResultats =
  | { reserve: 'compte_manquant' | 'comptes_fermes'; entite: string }
  | { reserve: 'identite'; entite: string; exercice: number; identite: CodeIdentite; ecart: number };

export interface QuatreResultats {
  exercice: number;
  versions: VersionCompte[];
  perimetre: PerimetreDit;
  lignes: {
    code: ResultatVise;
    valeur: number | null;
    /** Target of the exercise on this very result, when a commitment measures it. */
    cible: number | null;
    engage: boolean;
  }[];
  /** Closings that are missing, and identities that the accounts do not hold to the euro. */
  reserves: ReserveDesResultats[];
}

export type Rung = 'constate' | 'realise' | 'securise' | 'valide' | 'chiffre' | 'identifie';

export interface Retenu {
  /** Null where none of the lines is valued. */
  montant: number | null;
  nonValorisees: number;
  eurosNonValorises: number;
}

/** What the gain lines plan beside the effort of an amendment, and how many of them it left as they were. */
export interface Rebasage {
  avenant: number;
  prevu: number;
  /** Planned less effort. */
  horsEffort: number;
  lignes: number;
  restees: number;
  /** Année pleine of the lines left as they were. */
  apRestee: number;
}

/** What is to be looked at in the gains: what a common base cuts, what two lines may count twice. */
export type AlerteDeGains =
  | {
      alerte: 'base_commune';
      libelle: string;
      actions: string[];
      annonce: number;
      retenu: number;
      plafond: number | null;
    }
  | { alerte: 'double_compte'; actions: string[]; entite: string; compte: string; unite: string };

export interface GainsDuContrat {
  annees: {
    annee: number;
    /** In-year effect by rung, disjoint, and by nature. */
    parts: {
      palier: Rung;
      nature: 'depense' | 'recette_activite' | 'recette_autre';
      montant: number;
      /** Of it, what was due by D and is not in force; absent when there is none. */
      echu?: number;
    }[];
    /** Part that comes from measures of N-1. */
    report: number;
    /** Of it, what comes from measures that are not in force yet; absent when there is none. */
    reportAVenir?: number;
    /** As signed. */
    attendu: number;
  }[];
  /** Year of D. */
  exercice: number;
  /** Day on which gains are judged: D, or the last day of a contract that is over. */
  au: string;
  apPlanifiee: number;
  /** Of it, what should be in force at D by its planned day of effect. */
  apDue: number;
  /** Of a frozen contract, what was due on the eve and is not in force, line by line. */
  manqueAvantGel?: number;
  apSecurisee: number;
  /** Secured once and put off since: in no rung. */
  apReportee: number;
  apEnVigueur: number;
  /** In force a year before D, of the same lines; null where the contract had not begun. */
  enVigueurUnAnAvant: number | null;
  /** Planned année pleine that is not in force, by why. */
  reste: ResteAMettreEnOeuvre;
  /** Null when none is past its day. */
  echus: GainsEchus | null;
  attenduADate: number;
  realiseADate: number;
  attenduAnnee: number;
  /** One-off gains, whole amounts. */
  ponctuelPlanifie: number;
  partActivite: number | null;
  /** Of `attenduAnnee`, what comes of one-off gains: euros, and their share of it. */
  ponctuelAttenduAnnee: number;
  partPonctuelle: number | null;
  recettes: number;
  depenses: number;
  depensesEvitees: number;
  /** What each side retains of lasting gains, and the lines that it has not valued, at what they are planned for. */
  retenus: {
    etablissement: Retenu;
    ars: Retenu;
    /** Hospital's less agency's, on the lines that both valued and that are not lost. */
    difference: number;
    enDiscussion: Pick<TotalEnDiscussion, 'desaccords' | 'nonValorisees'>;
  };
  /** AP for the territory, internal transfers cancelled out; `apPlanifiee` is the sum of legal entities. */
  apTerritoire: number;
  /** Why they are not compared, which is said in place of figures; null when they are. */
  raisonAbsence: AbsenceDeGains | null;
  /** After an amendment, by how much the gain lines part from its effort; null when there is nothing to say. */
  rebasage: Rebasage | null;
  alertes: AlerteDeGains[];
  cumul: {
    attendu: { date: string; cumul: number }[];
    realise: { date: string; cumul: number }[];
    /** On the day of the situation. */
    aDate: { attendu: number; realise: number };
  };
}

export interface EngagementSuivi {
  code: string;
  libelle: string;
  definition: string;
  indicateur: string | null;
  /** Entity measured; null = the whole perimeter. */
  entite: string | null;
  resultat: 'comptable' | 'hors_aides' | 'structurel' | 'neutralise' | null;
  unite: string;
  decimales: number;
  direction: 'hausse' | 'baisse';
  reference: { annee: number; valeur: number | null };
  tolerance: number | null;
  /** `gel`: it falls once the contract is suspended, which freezes it, or does not say. */
  cibles: { date: string; valeur: number; gel?: GelDeLAnnee }[];
  valeurs: { par: Par; date: string; valeur: number | null; statut: 'provisoire' | 'definitif' }[];
  /** Latest value: the establishment's, or the agency's when it is alone. */
  constate: { date: string; valeur: number; par: Par; statut: 'provisoire' | 'definitif' } | null;
  /** Target on the day of that value. */
  attendu: { valeur: number; interpolee: boolean } | null;
  /** Share of the way from reference to last target; `borne` between 0 and 1. */
  avancement: { brut: number; borne: number } | null;
  etat: EtatEngagement;
  /** From the target of the day of its value; null when one of the two is not known. */
  ecart: number | null;
  ton: Ton;
}

export interface ActionBref {
  numero: string;
  libelle: string;
  axe: string;
  levier: string | null;
  pilote: string | null;
  copilote: string | null;
  /** FINESS EJ. */
  entites: string[];
  etat: string;
  /** Gains realised over those expected at D; null when none was. */
  tauxDesGains: number | null;
  /** Under which they fall short, where the dataset changes it. */
  seuilGains?: number;
  ton: Ton;
  meteo: { etablissement: Meteo; ars: Meteo | null };
  /** Facts that contradict a judgement; empty when none. */
  desaccord: FaitReuni[];
  /** Whose judgement they contradict. */
  desaccordDe: Par[];
  jalons: CompteJalons;
  debut: string | null;
  fin: string | null;
  finRevisee: string | null;
  apPlanifiee: number;
  apEnVigueur: number;
  attenduADate: number;
  realiseADate: number;
}

export interface JalonBref {
  action: string;
  actionLibelle: string;
  jalon: string;
  libelle: string;
  echeance: string;
  echeanceInitiale: string;
  /** Late at a freeze and reached since. */
  atteintLe?: string;
  /** Days late (positive) or before the deadline (negative). */
  jours: number;
}

/** A milestone with what its action has still to bring in full year, line by line; null when it plans no lasting gain. */
export interface JalonChiffre extends JalonBref {
  enJeu: number | null;
}

type CritereLu = Omit<Critere, 'critere' | 'base' | 'exercice'> & { numero: Critere['critere'] };

/** The same criterion on the forecast of a year, with its numbers. */
export type CriterePrevu = Pick<CritereLu, 'rempli' | 'document' | 'chiffres'> &
  Partial<Pick<CritereLu, 'manque' | 'resultat' | 'sansObjet' | 'cafDe'>>;

export interface CritereLegal {
  ej: string;
  nom: string;
  /** The compte financier that the criteria are judged on. */
  base: DocumentAnnuel;
  /** A later document of the year, which has balances only: the tiles read it, of the criteria the third alone. */
  plusRecent?: Pick<ProjectionHopital, 'version' | 'numero' | 'arreteLe'>;
  /** Null when a figure is missing. */
  concernee: boolean | null;
  /** Each with what the forecasts say: of the year before until its compte financier, then of the year. */
  criteres: (CritereLu & { prevus?: CriterePrevu[] })[];
  /** Where the recovery procedure stands, for an entity that is concerned. */
  procedure: ProcedureBreve | null;
  /** Concerned, and no plan runs nor is being drawn up. */
  aDemander: boolean;
  /** Null when it cannot be told. */
  criticite: Criticite | null;
  /** D. 6145-70. */
  emprunt: AutorisationEmprunt;
}

/** What a contract's page says of an action: its own sheet says the rest. */
export type ActionDuContrat = Omit<
  ActionBref,
  'axe' | 'levier' | 'pilote' | 'copilote' | 'entites' | 'fin' | 'finRevisee'
>;

export interface ParamsDuContrat {
  contrat: string;
  au?: string;
  /** Under which the tool lands the year; the defaults where nothing is said. */
  hypotheses?: HypothesesAtterrissage;
}

export interface ContratModele {
  entete: ContratEntete;
  /** What changed since the last review, or the signature, in a few figures; null when nothing was before. */
  depuis: { reference: Reference; bilan: BilanDepuis } | null;
  /** Its alerts that stand at D; null where no rule examined it. */
  alertes: CompteDesAlertes | null;
  /** Set when the contract's folder is closed to the reader. */
  ferme?: true;
  /** Names of the legal entities whose accounts are closed to the reader. */
  comptesFermes?: string[];
  /** Thresholds that screens judge by, where the dataset changes those of the pack. */
  seuils?: SeuilsCommuns;
  /** Assumptions of the tool's landing that are not the defaults: what a reader chose. */
  sousHypotheses?: HypothesesAtterrissage;
  synthese: {
    /** Null when no plan goes on: not in force, without gains, or stopped. */
    rythme: Rythme | null;
    ton: 'neutre' | 'mieux' | 'moins' | 'severe';
    meteo: MeteoDatee[];
    desaccord: FaitReuni[];
    /** Whose judgement these facts contradict. */
    desaccordDe: Par[];
    /** Whether a commitment at least could be judged. */
    engagementsJuges: boolean;
  };
  ponts: { annuel: Pont | null; cible: Pont | null; absence: AbsenceDePont | null; sansCible: AbsenceDeCible | null };
  trajectoires: TrajectoireDeSolde[];
  resultats: QuatreResultats | null;
  dernierClos: DernierClos | null;
  /** What the hospitals' projections of the year are read against; null when nothing is projected. */
  anneeProjetee: AnneeProjetee | null;
  gains: GainsDuContrat;
  engagements: EngagementSuivi[];
  axes: { axe: string; libelle: string; actions: ActionDuContrat[] }[];
  jalons: {
    retard: JalonChiffre[];
    prochains: JalonBref[];
    /** Late milestones of abandoned actions, told apart. */
    abandonnes: number;
  };
  hypotheses: {
    /** One line per hypothesis and year, its entities below. */
    lignes: (Omit<HypotheseDesEntites<HypotheseLue>, 'entites'> & {
      entites: (Pick<HypotheseLue, 'attendu' | 'reel' | 'impact' | 'neutralisee' | 'clause'> & { entite: string })[];
    })[];
    /** Sum of the impacts of the year of D, and what of it the contract neutralises. */
    exercice: number;
    impact: number | null;
    neutralise: number | null;
    /** Hypotheses of that year whose impact is not known. */
    inconnues: number;
  };
  aides: {
    tranche: number;
    libelle: string;
    enveloppe: string;
    imputation: string;
    montant: number;
    prevueLe: string;
    condition: string | null;
    /** Whether the milestone or the commitment of the condition is reached at D; null = nothing to check. */
    remplie: boolean | null;
    /** A suspension is why its condition cannot be decided. */
    arretee?: true;
    statut: 'prevue' | 'conditionnee' | 'notifiee' | 'versee' | 'suspendue';
    /** Where its euros stand, as the pages of aid say it. */
    etats: EtatDAide[];
    paiement: PaiementDeTranche;
    preuve: string | null;
  }[];
  criteres: CritereLegal[];
  tresorerie: {
    ej: string;
    nom: string;
    /** Support hospital of its group. */
    support: boolean;
    date: string;
    version: VersionCompte;
    montant: number;
    plusBas: number | null;
    /** The balance of the same month of the year before; null when no one has told it. */
    unAnAvant: number | null;
    /** What the contract asks of its cash on 31 December of the year of D; null where it asks for nothing. */
    cible: number | null;
    /** Why it asks for nothing; left out where it asks. */
    sansCible?: AbsenceDeCible;
    /** Produits of its last closed year, all budgets; null when it has none. */
    produits: number | null;
    jours: number | null;
    /** So short that it is told as grave. */
    severe: boolean;
    /** Dettes fiscales et sociales past their date, as last known at D; null when not known. */
    echues: number | null;
  }[];
  transmissions: {
    ej: string;
    nom: string;
    document: Row<'transmission'>['document'];
    exercice: number;
    echeance: string;
    transmisLe: string | null;
    joursDeRetard: number;
  }[];
  revues: {
    date: string;
    instance: string;
    objet: string | null;
    synthese: string | null;
    decisions: { texte: string; responsable: string | null; echeance: string | null; faiteLe: string | null }[];
  }[];
  sources: SourceBref[];
}
