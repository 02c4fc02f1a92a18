import type { Famille } from '$lib/domain/indicateur/fiche';
import type { IndicateurBref, JeuEntete, Point, SourceBref } from '../modele';

export interface CatalogueModele {
  jeu: JeuEntete;
  familles: {
    code: Famille;
    vide: string | null;
    groupes: {
      libelle: string;
      indicateurs: (IndicateurBref & {
        signification: string;
        /** Years with a value, first and last. */
        annees: [number, number] | null;
        region: Point[];
      })[];
    }[];
  }[];
  sources: SourceBref[];
}
