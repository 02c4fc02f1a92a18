import type { BandePoint, ContratBref, IndicateurBref, JeuEntete, Marque, Point, SourceBref, Vide } from '../modele';
import type { Famille } from '$lib/domain/indicateur/fiche';
import type { SuiviContrat } from '../portefeuille/suivi.types';

/** What the page of a GHT says in figures of a contract: those of its row of the portfolio. */
export type ChiffresSuivis = Pick<
  SuiviContrat,
  | 'type'
  | 'enJeu'
  | 'alertes'
  | 'resultat'
  | 'apPlanifiee'
  | 'apEnVigueur'
  | 'attenduADate'
  | 'realiseADate'
  | 'seuilGains'
  | 'sansGain'
  | 'jalons'
  | 'tresorerie'
  | 'critere'
  | 'depuis'
>;

export interface EtablissementMembre {
  ej: string;
  nom: string;
  role: 'support' | 'partie' | 'associe';
  categorie: string;
  commune: string | null;
  departement: string | null;
  /** MCO beds of the last year; null = none declared, or closed to the reader. */
  litsMco: number | null;
  /** Its measures are closed to the reader: nothing is known of its beds. */
  ferme?: true;
  /** Entities that were merged into this one. */
  anciens: { ej: string; libelle: string; date: string | null }[];
}

export interface ContratConnu extends ContratBref {
  signatureTexte: string | null;
  aideMin: number | null;
  aideMax: number | null;
  perimetreTexte: string;
  objet: string | null;
  /** Members of this GHT that the contract covers. */
  membres: { ej: string; nom: string }[];
  evenements: {
    dateTexte: string;
    type: string;
    organisme: string | null;
    texte: string;
    source: SourceBref | null;
  }[];
  source: SourceBref | null;
  /** How the contract is followed at the dataset's date; absent where only public facts are known. */
  suivi?: Pick<SuiviContrat, 'gel' | 'meteo' | 'desaccord' | 'prochaineRevue'> | null;
  /** Its figures, of one that is followed and not over. */
  chiffres?: ChiffresSuivis;
  /** Set when its follow-up is closed to the reader. */
  ferme?: true;
  /** Set at another date than that of the dataset, when nothing was known of it yet. */
  pasEncore?: true;
}

export interface CarteIndicateur {
  indicateur: IndicateurBref;
  serie: Point[];
  region: Point[];
  bandes: BandePoint[];
  /** Place among the followed perimeters, 1 = most favourable (or highest when the direction is neutral); null for a sum or euros (never ranked), without value, with one to be checked or partial, or with fewer than 3 perimeters. */
  rang: { annee: number; rang: number; n: number; exAequo?: true } | null;
  /** Set when somebody's values are closed to the reader: there is no rank among the others alone. */
  rangFerme?: true;
  /** Share of the region's sum, for volumes of a GHT that is in it. */
  partRegion: number | null;
  /** When the group has no value: member by member, without rank. */
  membres: { ej: string; nom: string; serie: Point[] }[];
  ruptures: Marque[];
  source: string | null;
  edition: string | null;
}

export interface GhtModele {
  jeu: JeuEntete;
  ght: {
    code: string;
    libelle: string;
    departements: string[];
    support: { ej: string; nom: string } | null;
    chu: string | null;
    note: string | null;
    dansRegion: boolean;
    /** Last day of the code, when it is closed. */
    fin: string | null;
  };
  annees: number[];
  etablissements: EtablissementMembre[];
  contrats: ContratConnu[];
  /** The day of which the contracts' states and figures are, when it is another than that of the dataset. */
  contratsAu?: string;
  familles: { code: Famille; cartes: CarteIndicateur[]; vide: Vide | null }[];
  /** Changes of perimeter of the GHT (code changes, mergers of members). */
  changements: Marque[];
  sources: SourceBref[];
  /** Neighbours in the portfolio's order, for previous / next. */
  voisins: { precedent: { code: string; libelle: string } | null; suivant: { code: string; libelle: string } | null };
}
