import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { BandePoint, IndicateurBref, JeuEntete, Marque, Point, SourceBref, Vide } from '../modele';

export interface PerimetreSerie {
  ght: string;
  libelle: string;
  dansRegion: boolean;
  /** Last day of the code, when it is closed. */
  fin: string | null;
  serie: Point[];
  changements: Marque[];
}

export interface IndicateurModele {
  jeu: JeuEntete;
  indicateur: IndicateurBref;
  fiche: Fiche;
  annees: number[];
  perimetres: PerimetreSerie[];
  region: Point[];
  suivis: Point[];
  bandes: BandePoint[];
  /** Hospitals with a value, where the indicator exists at their level. */
  etablissements: { ej: string; nom: string; ght: string; serie: Point[] }[];
  /** Editions by year, for the table: `{2024: 'GHT_2024r'}`. */
  editions: Record<number, string>;
  /** Set when the dataset holds no value: what to import. */
  vide: Vide | null;
  sources: SourceBref[];
}
