import type { Agregation, Direction, Famille } from '$lib/domain/indicateur/fiche';
import type { QualiteVue } from '$lib/domain/indicateur/qualite';

export type Qualite = QualiteVue;

/** One year of one series. `valeur` is null unless `qualite` is `ok`; fractions for rates, euros for money. */
export interface Point {
  annee: number;
  valeur: number | null;
  /** The value before it was rounded, when rounding changed it: changes are computed on it, nothing else reads it. */
  exacte?: number;
  qualite: Qualite;
  statut: 'provisoire' | 'definitif';
  numerateur?: number;
  denominateur?: number;
  /** For a sum: members known, out of how many, when not all are. */
  partiel?: { presents: number; attendus: number };
  /** For a hospital or a GHT before the merger that made it: how many former entities the value adds up. */
  fusion?: number;
  /** What is to be checked about the value: it is shown with this, never ranked nor compared. */
  reserve?: string;
}

/** National band of one year: P20, median, P80 over `n` GHT. */
export interface BandePoint {
  annee: number;
  n: number;
  p20: number;
  mediane: number;
  p80: number;
}

/** What a screen needs to name and format an indicator. */
export interface IndicateurBref {
  code: string;
  definition: string;
  libelle: string;
  libelleCourt: string;
  famille: Famille;
  groupe: string;
  unite: string;
  decimales: number;
  direction: Direction;
  agregation: Agregation;
  principal: boolean;
}

export interface SourceBref {
  id: string;
  producteur: string;
  titre: string;
  edition: string | null;
  licence: string | null;
  miseAJour: string | null;
  url: string | null;
  note: string | null;
}

/** A source as it is credited: what stands on a page that names it. */
export type SourceCreditee = Pick<SourceBref, 'id' | 'producteur' | 'titre' | 'edition' | 'licence' | 'miseAJour'>;

/** The sources that are named wherever a dataset is summed up, and how many others it has. */
export interface SourcesDites {
  nommees: SourceCreditee[];
  autres: number;
}

/** Head of every model: which dataset, as of when, simulated or not. */
export interface JeuEntete {
  nom: string;
  titre: string;
  region: string;
  regionLibelle: string;
  donneesAu: string;
  simule: boolean;
}

/** A contract as publicly known, without its history. */
export interface ContratBref {
  id: string;
  intitule: string;
  type: string;
  tome: string | null;
  etat: string;
  /** As its source publishes it; null where the follow-up finds another state. */
  etatTexte: string | null;
  dureeTexte: string | null;
}

/** Marks on a time axis. */
export interface Marque {
  annee: number;
  texte: string;
}

/** Why a family has no value: its part is closed to the reader, or nothing that gives any was imported. */
export type Vide = 'ferme' | 'a_importer';
