import type { VignettesEntree } from '$lib/words/charts/small-multiples/small-multiples.types';
import { valeurLisible } from '$lib/format/nombre';
import type { Point } from '$lib/views/modele';
import { anneesDe } from '$lib/words/charts/annees';
import { echelleAnnees } from '../axis/annees';
import { domaineValeurs, valeursDe } from '../axis/domaine';
import { arrondi, echelle, type Echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { marquerAbsences, type MarqueAbsence, type MotAbsence } from '../series/absences';
import { estTrace, type PointTrace } from '$lib/words/charts/lecture';
import { tracerBande, tracerSerie, type TraceBande, type TraceSerie } from '../series/traces';
import { largeurTexte, tronquer } from '$lib/format/largeur-texte';

export interface Vignette {
  id: string;
  titre: string;
  complet: string;
  href: string | undefined;
  serie: TraceSerie;
  absences: { marques: MarqueAbsence[]; mots: MotAbsence[] };
  changements: { annee: number; x: number }[];
  /** The last value, beside its point. */
  valeur: { x: number; y: number; texte: string } | null;
}

export interface VignettesGeometrie {
  colonnes: number;
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  annees: number[];
  x: Echelle;
  axeAnnees: { annee: number; x: number; ancre: 'start' | 'middle' | 'end' }[];
  graduations: { y: number; texte: string; zero: boolean }[];
  bande: TraceBande;
  region: TraceSerie;
  ruptures: { annee: number; x: number }[];
  vignettes: Vignette[];
  tronque: boolean;
}

const CORPS = 11.5;
export const CORPS_TITRE = 12.5;
/** The grid of the style sheet: narrowest panel and gap, in pixels. */
export const LARGEUR_MIN = 180;
export const ECART = 16;
const HAUTEUR = 132;

/**
 * Geometry of a grid of small line charts that share their scales. As many columns as the style sheet's grid makes
 * of the same width, so that the drawing fits its cells; a panel's height never changes.
 *
 * @param largeur of the whole grid, in pixels
 */
export function layout(entree: VignettesEntree, { largeur }: { largeur: number }): VignettesGeometrie {
  const { series, indicateur, bandes } = entree;
  const colonnes = Math.max(1, Math.floor((largeur + ECART) / (LARGEUR_MIN + ECART)));
  const vignette = Math.floor((largeur - ECART * (colonnes - 1)) / colonnes);
  const region = indicateur.agregation === 'somme' ? [] : entree.region;
  const annees = anneesDe(...series.map((s) => s.points), bandes, region);
  const valeurs = [...valeursDe(...series.map((s) => s.points), region), ...bandes.flatMap((b) => [b.p20, b.p80])];
  const { domaine, graduations } = graduer(domaineValeurs(valeurs, indicateur) ?? [0, 1], 3, indicateur);
  const derniers = series.map((s) => dernierDe(s.points));
  const textes = derniers.map((p) => (p === null ? '' : valeurLisible(p.valeur, indicateur)));
  const cadre = {
    gauche: Math.ceil(Math.max(0, ...graduations.map((g) => largeurTexte(g.texte, CORPS)))) + 6,
    droite: vignette - Math.ceil(Math.max(24, ...textes.map((t) => largeurTexte(t, CORPS)))) - 8,
    haut: 28,
    bas: HAUTEUR - 20
  };
  const x = echelleAnnees(annees, [cadre.gauche + 4, cadre.droite - 4]);
  const y = echelle(domaine, [cadre.bas, cadre.haut]);
  const pas = annees.length > 1 ? (cadre.droite - cadre.gauche - 8) / (annees.length - 1) : 0;
  const coupures = entree.ruptures.filter((r) => annees.includes(r.annee) && r.annee !== annees[0]);
  const anneesRupture = coupures.map((r) => r.annee);

  return {
    colonnes,
    largeur: vignette,
    hauteur: HAUTEUR,
    cadre,
    annees,
    x,
    axeAnnees: extremes(annees).map(({ annee, ancre }) => ({ annee, ancre, x: x(annee) })),
    graduations:
      valeurs.length === 0 ? [] : graduations.map((g) => ({ y: y(g.valeur), texte: g.texte, zero: g.valeur === 0 })),
    bande: tracerBande(bandes, anneesRupture, x, y, annees.length > 1 ? 4 : 12),
    region: tracerSerie(region, anneesRupture, x, y),
    ruptures: coupures.map((r) => ({ annee: r.annee, x: arrondi(x(r.annee) - pas / 2) })),
    vignettes: series.map((s, i): Vignette => {
      const dernier = derniers[i] ?? null;
      return {
        id: s.id,
        titre: tronquer(s.libelle, vignette - 2, CORPS_TITRE),
        complet: s.libelle,
        href: s.href,
        serie: tracerSerie(s.points, anneesRupture, x, y),
        absences: simples(marquerAbsences(s.points, annees, x, [cadre.gauche, vignette], CORPS)),
        changements: (s.changements ?? [])
          .filter((c) => annees.includes(c.annee))
          .map((c) => ({ annee: c.annee, x: x(c.annee) })),
        valeur: dernier && {
          x: arrondi(x(dernier.annee) + 6),
          y: arrondi(Math.min(cadre.bas, y(dernier.valeur) + 4)),
          texte: textes[i] ?? ''
        }
      };
    }),
    tronque: indicateur.agregation === 'somme' && valeurs.length > 0 && domaine[0] > 0
  };
}

/** A panel has room for the words of one run; with several, the marks stand alone and the key says them. */
function simples({ marques, mots }: Vignette['absences']): Vignette['absences'] {
  return { marques, mots: mots.length === 1 ? mots : [] };
}

function dernierDe(points: readonly Point[]): PointTrace | null {
  return points.filter(estTrace).reduce<PointTrace | null>((a, b) => (a === null || b.annee > a.annee ? b : a), null);
}

function extremes(annees: readonly number[]): { annee: number; ancre: 'start' | 'middle' | 'end' }[] {
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  if (premiere === undefined || derniere === undefined) return [];
  if (premiere === derniere) return [{ annee: premiere, ancre: 'middle' }];
  return [
    { annee: premiere, ancre: 'start' },
    { annee: derniere, ancre: 'end' }
  ];
}
