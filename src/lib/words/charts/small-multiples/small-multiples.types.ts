import type { BandePoint, IndicateurBref, Marque, Point } from '$lib/views/modele';

export interface SerieNommee {
  id: string;
  libelle: string;
  points: Point[];
  href?: string;
  changements?: Marque[];
}

export interface VignettesEntree {
  series: readonly SerieNommee[];
  bandes: readonly BandePoint[];
  region: readonly Point[];
  regionLibelle: string;
  ruptures: readonly Marque[];
  indicateur: IndicateurBref;
}
