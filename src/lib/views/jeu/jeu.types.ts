import type { JeuEntete, SourceBref, SourcesDites } from '../modele';

/** Summary of a dataset for the home page and the layout. */
export interface JeuModele {
  jeu: JeuEntete & { presentation: string };
  perimetres: { ght: string; libelle: string }[];
  etablissements: number;
  /** Indicators with at least one value. */
  indicateurs: number;
  /** Every indicator's code, so that an unknown address is told without starting the engine. */
  codes: string[];
  annees: [number, number] | null;
  sources: SourcesDites;
}

/** The whole list, for its own page. */
export interface SourcesModele {
  jeu: JeuEntete;
  sources: SourceBref[];
}
