import type { CODES_INSTANCE } from '$lib/domain/contrat/codes';
import type { DocumentAilleurs } from '$lib/domain/comptes/documents-ailleurs';
import type { LigneDeFinancement } from '$lib/domain/comptes/financement';
import type { PerimetreDit } from '../contrat/contrat.types';
import type { AutorisationEmprunt } from '$lib/domain/comptes/dette';
import type { HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import type { ChiffreDePole, ChiffreVentile } from '$lib/domain/comptes/poles';
import type { PontDuBudget, Titre } from '$lib/domain/comptes/pont-du-budget';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import type {
  ContratEntete,
  ActionDuContrat,
  ContratModele,
  EngagementSuivi,
  EvenementDeVie,
  JalonChiffre,
  Pont,
  TrajectoireDeSolde
} from '../contrat/contrat.types';
import type { Row } from '$lib/schema/tables';
import type { SourceBref } from '../modele';

/** A figure that is not known is null, never zero. */
export type Chiffre = number | null;

/** The same, or what an entity cannot have: a psychiatric hospital has no MCO stay. */
export type ChiffreOuSansObjet = Chiffre | 'sans_objet';

/** Planned gains of a year, or why none is expected: frozen is not zero. */
export type ChiffreOuGel = Chiffre | GelDeLAnnee;

/** Figures of one entity, or of all of them together: then `ej` is null, and a figure that one lacks is missing. */
export interface LigneDEntite<C extends string> {
  ej: string | null;
  /** Null for the sum of them. */
  nom: string | null;
  chiffres: Record<C, ChiffreOuSansObjet>;
}

export type ChiffreDuDialogue =
  | `${'pm' | 'pnm'}_${'paye' | 'avant' | 'tper' | 'report' | 'volume' | 'prix'}`
  | `${'interim' | 'motif2' | 'heures' | 'astreintes' | 'sejours' | 'recettes'}${'' | '_avant'}`
  | `recettes_${'volume' | 'prix'}`;

/** An EPRD modificatif: balances only, where the accounts hold every item of the EPRD initial. */
export interface EprdModifie {
  ej: string;
  nom: string;
  numero: number;
  arreteLe: string | null;
  resultat: Chiffre;
  caf: Chiffre;
  /** It was settled after the RIA that the meeting shows. */
  remplaceLeRia?: true;
}

/** A document of an entity that the paths of this contract do not hold, as those of another tell it. */
export interface DocumentDAilleurs extends Pick<DocumentAilleurs, 'ej' | 'version' | 'numero' | 'arreteLe'> {
  nom: string;
  /** Title of the contract that has it. */
  contrat: string;
  resultat: Chiffre;
  caf: Chiffre;
}

/** A piece of the way from the budget to date to what is booked: a titre, or what makes that of staff. */
export type PieceDuMois = Exclude<Titre, 'C1' | 'C4'> | `${'pm' | 'pnm'}_${'postes' | 'cout'}` | 'interim';

/** A monthly series that only hospitals follow: how many months all that tell it have told, and who tells none. */
export interface SerieVue {
  mois: number;
  jusquAu: string | null;
  muets: string[];
}

/** Beds really open and stays coded in time: the last month, and the mean of the months told, with those of N-1. */
export interface CapaciteVue {
  lits: SerieVue;
  codage: SerieVue;
  entites: LigneDEntite<`${'lits' | 'moyenne' | 'codage'}${'' | '_avant'}`>[];
}

/** Figures of a pole with those of the same months of N-1; its mean receipts are of a stay, or of a day. */
export type ChiffreParPole = `${ChiffreDePole | 'moyenne'}${'' | '_avant'}`;

/** A pole; whether it counts its activity in days, in the year and in the one before. */
export interface PoleVu {
  pole: string;
  enJournees: boolean;
  enJourneesAvant: boolean;
  chiffres: Record<ChiffreParPole, ChiffreOuSansObjet>;
}

/** What hospitals give by pole, each since January to the last day that it tells, and who gives nothing. */
export interface PolesVus {
  hopitaux: {
    ej: string;
    nom: string;
    jusquAu: string;
    /** The dearest payroll first. */
    poles: PoleVu[];
    ensemble: Record<ChiffreParPole, ChiffreOuSansObjet>;
    /** What the hospital has beyond its poles; null when they make the whole, or nothing compares. */
    nonVentile: Record<`${ChiffreVentile}${'' | '_avant'}`, ChiffreOuSansObjet> | null;
    /** Poles of which the year tells nothing, and those of which N-1 does not: no sum of that year is known. */
    sans: string[];
    sansAvant: string[];
  }[];
  muets: string[];
}

/** « Dialogue de gestion » of the month: payroll and activity to date, beside the EPRD and the year before. */
export interface DialogueModele {
  reunion: 'dialogue-de-gestion';
  exercice: number;
  /** Months of the year that are known of every entity, and the last day of them. */
  mois: number;
  jusquAu: string | null;
  /** Last day of the months whose paid posts are known too; null when none is. */
  payesJusquAu: string | null;
  titre1: { mois: number; realise: Chiffre; eprd: Chiffre; avant: Chiffre }[];
  cumul: { realise: Chiffre; eprd: Chiffre; avant: Chiffre };
  /** Receipts less charges of titres 1 to 3: from the EPRD to date to what is booked; null when it cannot be drawn. */
  pont: PontDuBudget<PieceDuMois> | null;
  /** Amended EPRD of the year: what is called EPRD here is the first. */
  modifies: EprdModifie[];
  /** EPRD modificatifs and RIA of the year that the paths of this contract do not hold, and those of another do. */
  ailleurs: DocumentDAilleurs[];
  /** Entities whose EPRD of the year the agency refused: what it holds is authorised by no act. */
  rejetes: string[];
  entites: LigneDEntite<ChiffreDuDialogue>[];
  capacite: CapaciteVue;
  poles: PolesVus;
}

export type TitreDuCrp = Titre | 'resultat';
type DocumentDeProjection = 'ria1' | 'ria2';

/** A meeting of a contract, at D; of the RIA, under the assumptions that a reader chose for the tool's landing. */
export interface ParamsDeReunion {
  contrat: string;
  reunion: CodeDeReunion;
  /** One hospital of the contract alone. */
  ej?: string;
  au?: string;
  hypotheses?: HypothesesAtterrissage;
}

/** RIA: what the year was to be, what was done, where the hospital and the tool say that it lands. */
export interface RiaModele extends Pick<ResultatVu, 'atterrissage' | 'cible'> {
  reunion: 'ria';
  exercice: number;
  mois: number;
  jusquAu: string | null;
  /** Whether the contract is over: nothing is projected. */
  fini: boolean;
  /** Under which the tool lands, where they are not the defaults. */
  hypotheses?: HypothesesAtterrissage;
  /** Last RIA of each entity, and what it is compared with: the RIA before, or the EPRD. */
  documents: {
    nom: string;
    document: DocumentDeProjection | null;
    transmisLe: string | null;
    precedent: 'ria1' | 'eprd' | null;
  }[];
  titres: {
    titre: TitreDuCrp;
    eprd: Chiffre;
    realise: Chiffre;
    hopital: Chiffre;
    outil: Chiffre;
    precedent: Chiffre;
  }[];
  /** From the result of the EPRD to that of the RIA, else of the tool, titre by titre; null when it cannot be drawn. */
  pont: (PontDuBudget<Titre> & { selon: 'etablissement' | 'outil' }) | null;
  /** What the tool expects beyond or under the RIA, where it is worth a question. */
  ecartDeLOutil: Chiffre;
  /** Amended EPRD of the year: what is called EPRD here is the first. */
  modifies: EprdModifie[];
  /** EPRD modificatifs and RIA of the year that the paths of this contract do not hold, and those of another do. */
  ailleurs: DocumentDAilleurs[];
  resultats: LigneDEntite<'eprd' | 'precedent' | 'hopital' | 'outil'>[];
  /** Gains of the year that documents count on, beside those of the plan at D by what secures them. */
  gains: {
    eprd: Chiffre;
    precedent: Chiffre;
    ria: Chiffre;
    /** What measures of the year before bring more this year: apart from those of the year, and of the same effect. */
    report: number;
    realises: number;
    securises: ChiffreOuGel;
    nonSecurises: ChiffreOuGel;
    /** Due by D and not in force, whatever secures them: they are in none of the others. */
    echus: ChiffreOuGel;
  };
}

/** An operation of the PPI, and whether it is at risk. */
export interface OperationVue extends Pick<
  Row<'operation'>,
  'ej' | 'operation' | 'libelle' | 'montant' | 'paye' | 'livraison' | 'financement' | 'etat' | 'menace'
> {
  nom: string;
  /** Day of its annex: what is paid is at that day. */
  arreteLe: string;
  /** What is left to pay, and what was paid beyond the amount. */
  reste: Chiffre;
  depassement: Chiffre;
  menacee: boolean;
}

/** The operations of the last annexes, the days of these, the entities that sent none, and what those at risk still cost. */
export interface PpiVu {
  operations: OperationVue[];
  arretees: string[];
  muets: string[];
  resteMenace: Chiffre;
}

/** What is to be repaid after the year, of the entities whose state of the debt tells it; and whose does not. */
export interface DetteVue {
  annees: (Record<'capital' | 'interets' | 'encours' | 'caf' | 'nette' | 'couvrent' | 'manque', Chiffre> & {
    annee: number;
    /** Entities that tell of other years, and not of this one. */
    muets: string[];
  })[];
  arretes: string[];
  noms: string[];
  muets: string[];
}

/** EPRD and PGFP: whether the year and the path hold, with and without gains that no act secures. */
export interface EprdModele {
  reunion: 'eprd-pgfp';
  exercice: number;
  /** Amended EPRD of the year: what is called EPRD here is the first. */
  modifies: EprdModifie[];
  /** EPRD modificatifs and RIA of the year that the paths of this contract do not hold, and those of another do. */
  ailleurs: DocumentDAilleurs[];
  etats: {
    nom: string;
    echeance: string | null;
    transmisLe: string | null;
    etat: 'approuve_tacite' | 'approuve_expres' | 'rejete' | 'arrete_dg' | null;
    etatLe: string | null;
  }[];
  hypotheses: ContratModele['hypotheses']['lignes'];
  ppi: PpiVu;
  dette: DetteVue;
  emplois: LigneDEntite<`${'pm' | 'pnm'}_${'tper' | 'tper_avant' | 'paye_avant'}` | 'sejours' | 'sejours_avant'>[];
  equilibre: LigneDEntite<'resultat' | 'caf' | 'capital' | 'caf_avant' | 'capital_avant'>[];
  financement: { ligne: LigneDeFinancement; eprd: Chiffre; avant: Chiffre }[];
  /** D. 6145-70 on the EPRD, a forecast, and on the last compte financier, which is what the article looks at. */
  emprunt: {
    nom: string;
    eprd: AutorisationEmprunt | null;
    avant: AutorisationEmprunt | null;
    /** Whether that compte financier is only arrêté. */
    provisoire: boolean;
  }[];
  /** The version of the PGFP, and its years with the gains that the plan still promises in them. */
  pgfp: {
    version: { code: 'pgfp_approuve' | 'pgfp_contrat'; numero: number } | null;
    annees: {
      annee: number;
      resultat: Chiffre;
      caf: Chiffre;
      investissements: Chiffre;
      /** Gains of the CRP that no act secures, and of all budgets, which the CAF counts. */
      nonSecurise: ChiffreOuGel;
      nonSecuriseEnTout: ChiffreOuGel;
    }[];
  };
}

/** The result of the CRP for the year of D, and the bridge that leads to it. */
export interface ResultatVu {
  atterrissage: Pick<TrajectoireDeSolde['atterrissages'][number], 'origine' | 'document' | 'valeur' | 'fourchette'>[];
  /** Target of the year; null when nothing is compared with one. */
  cible: number | null;
  /** From the result of N-1, or from the target, to the landing of N; null when it cannot be drawn. */
  pont: Pont | null;
}

/** Where the result of the CRP comes from and goes, year by year, as the contract tells it; null where it has no path. */
export interface CheminVu {
  chemin: TrajectoireDeSolde | null;
}

/** What gains bring to each year, and to that of D. */
type EffetsDesGains = Pick<
  ContratModele['gains'],
  'annees' | 'exercice' | 'attenduADate' | 'attenduAnnee' | 'realiseADate' | 'raisonAbsence'
>;

/** « Revue de contrat »: what each party owes the other, with its proof, and what is still to be decided. */
export interface RevueModele extends ResultatVu, CheminVu {
  reunion: 'revue';
  exercice: number;
  /** Of a project of a territory, which is reviewed on them; a contract on accounts is on its euros. */
  actions?: Pick<ActionDuContrat, 'numero' | 'libelle' | 'etat' | 'jalons'>[];
  engagements: Pick<
    EngagementSuivi,
    | 'code'
    | 'libelle'
    | 'definition'
    | 'entite'
    | 'unite'
    | 'decimales'
    | 'direction'
    | 'reference'
    | 'constate'
    | 'attendu'
    | 'etat'
    | 'ecart'
    | 'tolerance'
    | 'ton'
  >[];
  tranches: (Pick<
    ContratModele['aides'][number],
    | 'tranche'
    | 'libelle'
    | 'montant'
    | 'prevueLe'
    | 'condition'
    | 'remplie'
    | 'statut'
    | 'etats'
    | 'preuve'
    | 'paiement'
  > & { retardDeVersement: number | null })[];
  /** What both parties give of a commitment, on the last day that one of them gives a value: null where the other gives none. */
  deuxValeurs: {
    libelle: string;
    unite: string;
    decimales: number;
    date: string;
    etablissement: Chiffre;
    ars: Chiffre;
  }[];
  /** Milestones late, then the first to come of each action in the next twelve months, and how many others are due then. */
  jalons: { retard: JalonChiffre[]; prochains: JalonChiffre[]; autres: number };
  gains: (Pick<ContratModele['gains'], 'retenus' | 'apPlanifiee' | 'apEnVigueur' | 'apDue'> & EffetsDesGains) | null;
  revoyure: { libelle: string; exercice: number; impact: Chiffre }[];
  /** What the last review held concluded; null without one, or when it was closed without a word. */
  synthese: { revue: string; texte: string } | null;
  decisions: {
    revue: string;
    texte: string;
    responsable: string | null;
    echeance: string | null;
    faiteLe: string | null;
  }[];
  /** Since when late returns are told: the last review, else the contract's start; null when neither is known. */
  depuis: { evenement: 'revue' | 'contrat' | 'pas_commence'; le: string } | null;
  retours: ContratModele['transmissions'];
  /** Returns that never came and are no longer asked for, with what stands for each; the latest due first. */
  remplaces: (Pick<ContratModele['transmissions'][number], 'nom' | 'document' | 'exercice' | 'echeance'> & {
    par: Pick<ContratModele['transmissions'][number], 'document' | 'exercice' | 'echeance' | 'transmisLe'>;
  })[];
}

/** An indicator of quality or access, hospital by hospital: the last value, its year, and the one before. */
export interface QualiteVue {
  code: string;
  libelle: string;
  unite: string;
  decimales: number;
  direction: 'hausse' | 'baisse' | 'cible' | 'neutre';
  entites: { nom: string; annee: number | null; sansObjet: boolean; valeur: Chiffre; avant: Chiffre }[];
}

/** « Conseil de surveillance »: what a board member reads in one page, without jargon. */
export interface ConseilModele extends ResultatVu, CheminVu {
  reunion: 'conseil-de-surveillance';
  exercice: number;
  /** Last closed year: result of the CRP and of all budgets, with the year before, and what was made of it. */
  clos: number | null;
  /** Whether all its closings are approved; `provisoire` as soon as one is only arrêtée. */
  statut: 'definitif' | 'provisoire';
  /** Hospitals whose own closing is only arrêtée: nobody has yet allocated their result. */
  nonApprouves: string[];
  resultats: LigneDEntite<'crp' | 'crp_avant' | 'consolide' | 'consolide_avant' | 'report' | 'reserves'>[];
  autofinancement: LigneDEntite<'caf' | 'capital' | 'investissements' | 'investissements_avant'>[];
  /** Days of charges under which cash is told as grave. */
  seuilJours: number;
  tresorerie: {
    nom: string;
    date: string | null;
    montant: Chiffre;
    jours: Chiffre;
    /** The balance that covers these days; null when its charges are not known. */
    seuil: Chiffre;
    /** Balances of the twelve months up to the last one told: what a plan is read after. */
    constates: { fin: string; montant: number }[];
    plan: { fin: string; montant: number; plusBas: Chiffre }[];
  }[];
  emplois: LigneDEntite<`${'pm' | 'pnm' | 'lits'}${'' | '_avant'}`>[];
  /** Last day of the months whose posts every hospital has told; null when there is none. */
  payesJusquAu: string | null;
  ppi: PpiVu;
  qualite: QualiteVue[];
  /** What only hospitals follow or publish apart, where one of them tells it. */
  suivie: QualiteVue[];
  avis: EvenementDeVie[];
}

export type ContenuDeReunion = DialogueModele | RiaModele | EprdModele | RevueModele | ConseilModele;

/** What a figure of a meeting is read from: the contract's own tables, accounts of hospitals, what is measured there. */
export type FamilleDeSource = 'contrat' | 'comptes' | 'mesures';

/** The page of one meeting of a contract, at D. */
export interface ReunionModele {
  entete: ContratEntete;
  /** Set when the contract's folder is closed to the reader. */
  ferme?: true;
  comptesFermes?: string[];
  reunions: readonly CodeDeReunion[];
  /** What sums are made of. */
  perimetre: PerimetreDit;
  /** Hospitals that the meeting may be held on, one by one; none where they are not several. */
  entites: { ej: string; nom: string }[];
  /** The one that it is held on. */
  ej: string | null;
  contenu: ContenuDeReunion;
  sources: SourceBref[];
  /** Which of them each part of the figures comes from, by their names. */
  sourcesDe: Record<FamilleDeSource, string[]>;
}

/** The list of the meetings of a contract. */
export interface ReunionsModele {
  entete: ContratEntete;
  ferme?: true;
  reunions: { reunion: CodeDeReunion; derniere: string | null; prochaine: string | null }[];
  /** Bodies that the contract dates and that have no page of their own. */
  autres: { instance: (typeof CODES_INSTANCE)[number]; derniere: string | null; prochaine: string | null }[];
}
