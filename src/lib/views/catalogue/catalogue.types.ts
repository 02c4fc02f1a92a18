import type { Famille } from '$lib/domain/indicateur/fiche';
import type { IndicateurBref, JeuEntete, Point, SourceBref, Vide } from '../modele';

export interface CatalogueModele {
  jeu: JeuEntete;
  familles: {
    code: Famille;
    vide: Vide | null;
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
