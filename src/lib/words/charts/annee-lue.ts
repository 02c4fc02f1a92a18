import type { LigneEntree } from './line-with-band/line-with-band.types';
import { placeEnMots } from './bande';
import { estTrace, lirePoint } from './lecture';

type Serie = Pick<LigneEntree, 'points' | 'bandes' | 'region' | 'regionLibelle' | 'ruptures' | 'indicateur'>;

/** What is said of a year of a series: its value, that of the region, its place in the band, a break. */
export function anneeLue(
  { points, bandes, region, regionLibelle, ruptures, indicateur }: Serie,
  annee: number
): string[] {
  const point = points.find((p) => p.annee === annee);
  const bande = bandes.find((b) => b.annee === annee);
  const regionale = region.find((p) => p.annee === annee);
  return [
    lirePoint(point, indicateur),
    estTrace(regionale) ? `${regionLibelle} ${lirePoint(regionale, indicateur)}` : null,
    bande && estTrace(point) ? placeEnMots(point.valeur, bande, indicateur) : null,
    ruptures.some((r) => r.annee === annee) ? 'rupture de série' : null
  ].filter((partie) => partie !== null);
}
