import type { BandePoint, IndicateurBref, Marque, Point, SourceBref } from '../modele';

export type Niveau = 'region' | 'ght' | 'ej';

/** A free question: what the reader chose, and nothing else. */
export interface Question {
  /** Codes, in the reader's order; at least one. */
  indicateurs: readonly string[];
  niveau: Niveau;
  /** GHT codes; empty = all. */
  perimetres: readonly string[];
  /** First and last year; null = the dataset's own. */
  de: number | null;
  a: number | null;
}

/** Of a merger, the text names those that were merged. */
export type Changement = Marque & { fusion?: true };

export interface SerieReponse {
  /** FINESS EJ, code of the GHT or of the region. */
  entite: string;
  /** Empty for the sum of all the perimeters that are followed. */
  libelle: string;
  /** GHT of a hospital or the GHT itself; null for a region. */
  ght: string | null;
  /** One point a year of the question, in order; a year without a row is `manquant`. */
  points: Point[];
  /** Producer's edition and source of each point that has a row. */
  origines: Record<number, { edition: string; source: string }>;
  changements: Changement[];
}

/** What is known of one indicator. */
export interface BlocReponse {
  indicateur: IndicateurBref;
  series: SerieReponse[];
  /** Hospitals without any row for this indicator, left out of `series`. */
  sansLigne: number;
  /** The region's own series, where it compares (ratios); national band, for GHT. */
  region: Point[];
  bandes: BandePoint[];
  ruptures: Marque[];
  /** Why there is nothing, in a sentence; null when there is something. */
  vide: 'sans_ligne' | 'hors_niveau' | null;
}

export interface Reponse {
  question: Question;
  annees: number[];
  blocs: BlocReponse[];
  /** Sources of the rows shown, in the dataset's order. */
  sources: SourceBref[];
}
