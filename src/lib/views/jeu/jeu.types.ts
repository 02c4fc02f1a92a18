import type { JeuEntete, SourceBref } from '../modele';

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
  sources: SourceBref[];
}
