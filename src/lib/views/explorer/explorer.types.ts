import type { IndicateurBref, JeuEntete, SourceBref } from '../modele';

/** Lists for the explorer's controls, written in advance so that the screen stands before the engine starts. */
export interface ExplorerModele {
  jeu: JeuEntete;
  annees: number[];
  indicateurs: (IndicateurBref & { niveaux: ('ej' | 'ght')[] })[];
  perimetres: { ght: string; libelle: string }[];
  etablissements: { ej: string; nom: string; ght: string }[];
  sources: SourceBref[];
}
