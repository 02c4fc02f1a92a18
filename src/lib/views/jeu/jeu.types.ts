import type { JeuEntete, SourceBref } from '../modele';

/** Summary of a dataset for the home page and the layout. */
export interface JeuModele {
  jeu: JeuEntete & { presentation: string };
  perimetres: { ght: string; libelle: string }[];
  etablissements: number;
  indicateurs: number;
  annees: [number, number] | null;
  sources: SourceBref[];
}
