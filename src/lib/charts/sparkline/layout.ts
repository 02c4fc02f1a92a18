import type { BandePoint, Point } from '$lib/views/modele';
import { arrondi, echelle } from '../axis/echelle';
import { absenceDe, estTrace } from '$lib/words/charts/lecture';
import { tracerBande, tracerSerie, type Repere } from '../series/traces';

export interface SparklineGeometrie {
  surfaces: string[];
  chemins: string[];
  /** Years without a neighbour to be joined with. */
  isoles: Repere[];
  /** The last drawn point, when it is also the last year: the present. */
  dernier: Repere | null;
  /** Left upper corners of the squares that stand for a statistical secret. */
  secrets: { annee: number; x: number; y: number }[];
  vide: boolean;
}

/** Side of the square of a secret, radius of a dot and margin around them, in pixels. */
export const COTE = 4;
export const RAYON = 2;
const MARGE = 4;

/**
 * Geometry of a line the size of a word. The scale holds the values and the band; years are equally spaced, and a
 * missing one leaves a gap.
 */
export function layout(
  points: readonly Point[],
  bandes: readonly BandePoint[],
  { largeur, hauteur, ruptures = [] }: { largeur: number; hauteur: number; ruptures?: readonly number[] }
): SparklineGeometrie {
  const annees = points.map((p) => p.annee);
  const premiere = Math.min(...annees);
  const derniere = Math.max(...annees);
  const utiles = bandes.filter((b) => b.annee >= premiere && b.annee <= derniere);
  const valeurs = [...points.filter(estTrace).map((p) => p.valeur), ...utiles.flatMap((b) => [b.p20, b.p80])];
  const bas = Math.min(...valeurs);
  const haut = Math.max(...valeurs);
  const x = echelle([premiere, derniere], [MARGE, largeur - MARGE]);
  const y = echelle([bas, haut], [hauteur - MARGE, MARGE]);
  const serie = tracerSerie(points, ruptures, x, y);
  const { surfaces } = tracerBande(utiles, ruptures, x, y, MARGE);
  const dernier = serie.reperes.find((r) => r.annee === derniere) ?? null;
  const presents = new Set(serie.reperes.map((r) => r.annee));
  return {
    surfaces,
    chemins: serie.chemins,
    isoles: serie.reperes.filter((r) => r !== dernier && !presents.has(r.annee - 1) && !presents.has(r.annee + 1)),
    dernier,
    secrets: points
      .filter((p) => absenceDe(p) === 'secret')
      .map((p) => ({ annee: p.annee, x: arrondi(x(p.annee) - COTE / 2), y: hauteur - MARGE - COTE })),
    vide: serie.reperes.length === 0
  };
}
