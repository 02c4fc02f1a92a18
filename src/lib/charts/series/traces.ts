import { area, line } from 'd3';
import type { BandePoint, Point } from '$lib/views/modele';
import type { Echelle } from '../axis/echelle';
import { estTrace, type PointTrace } from '$lib/words/charts/lecture';
import { segmenter } from './segments';

export interface Repere {
  annee: number;
  x: number;
  y: number;
  /** Provisional: drawn open. */
  ouvert: boolean;
}

export interface TraceSerie {
  /** One path for each run of at least two years. */
  chemins: string[];
  reperes: Repere[];
}

/** Geometry of a series: never across a missing year or a break of series. */
export function tracerSerie(points: readonly Point[], ruptures: readonly number[], x: Echelle, y: Echelle): TraceSerie {
  const traces = points.filter(estTrace);
  const chemin = line<PointTrace>(
    (p) => x(p.annee),
    (p) => y(p.valeur)
  ).digits(1);
  return {
    chemins: segmenter(traces, ruptures)
      .filter((s) => s.length > 1)
      .map((s) => chemin(s) ?? ''),
    reperes: traces.map((p) => ({
      annee: p.annee,
      x: x(p.annee),
      y: y(p.valeur),
      ouvert: p.statut === 'provisoire'
    }))
  };
}

export interface TraceBande {
  surfaces: string[];
  medianes: string[];
}

/**
 * Geometry of the national band, cut like a series; a lone year is a bar.
 *
 * @param demiLargeur half the width of that bar, in pixels
 */
export function tracerBande(
  bandes: readonly BandePoint[],
  ruptures: readonly number[],
  x: Echelle,
  y: Echelle,
  demiLargeur: number
): TraceBande {
  const bords = segmenter(bandes, ruptures).map((segment) => {
    const [seul] = segment;
    if (segment.length > 1 || !seul) return segment.map((b) => ({ ...b, px: x(b.annee) }));
    return [-demiLargeur, demiLargeur].map((d) => ({ ...seul, px: x(seul.annee) + d }));
  });
  type Bord = BandePoint & { px: number };
  const surface = area<Bord>(
    (b) => b.px,
    (b) => y(b.p20),
    (b) => y(b.p80)
  ).digits(1);
  const mediane = line<Bord>(
    (b) => b.px,
    (b) => y(b.mediane)
  ).digits(1);
  return { surfaces: bords.map((b) => surface(b) ?? ''), medianes: bords.map((b) => mediane(b) ?? '') };
}
