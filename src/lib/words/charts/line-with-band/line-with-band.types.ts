import type { BandePoint, IndicateurBref, Marque, Point } from '$lib/views/modele';

export interface LigneEntree {
  entite: string;
  points: readonly Point[];
  bandes: readonly BandePoint[];
  region: readonly Point[];
  regionLibelle: string;
  ruptures: readonly Marque[];
  changements: readonly Marque[];
  /** What `changements` are, when they are not changes of perimeter. */
  natureDesChangements?: string;
  indicateur: IndicateurBref;
}
