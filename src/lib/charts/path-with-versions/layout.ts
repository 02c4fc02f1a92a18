import { anneesDuChemin } from '$lib/words/charts/path-with-versions/years';
import { pointsRealises } from '$lib/words/charts/path-with-versions/years';
import { line } from 'd3';
import { anneesEtiquetees, echelleAnnees } from '../axis/annees';
import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle, type Echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { hauteurMarques, placerMarques, type MarqueTracee } from '../axis/marques';
import { segmenter } from '../series/segments';
import { tracerSerie, type TraceSerie } from '../series/traces';
import { largeurTexte } from '$lib/format/largeur-texte';
import { finsDe, glypheAtterrissage, placerLesCles, type Cle, type Glyphe } from './cles';
import type {
  AnneePrevue,
  CheminEntree,
  Fourchette,
  VersionChemin
} from '$lib/words/charts/path-with-versions/path-with-versions.types';

export interface TraceVersion {
  code: string;
  genre: VersionChemin['genre'];
  recule: boolean;
  chemins: string[];
  reperes: { annee: number; x: number; y: number }[];
}

export interface TraceAtterrissage {
  cle: string;
  glyphe: Glyphe;
  annee: number;
  x: number;
  y: number;
  /** From the last year that happened; empty without one. */
  chemin: string;
  /** Between what and what it may land; null where that is not told. */
  fourchette: { bas: number; haut: number; aire: string } | null;
}

export interface CheminGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  annees: number[];
  x: Echelle;
  axeAnnees: { annee: number; x: number; courante: boolean }[];
  graduations: { y: number; texte: string; zero: boolean }[];
  /** The current year's ground. */
  courante: { x: number; largeur: number };
  versions: TraceVersion[];
  realise: TraceSerie;
  atterrissages: TraceAtterrissage[];
  marques: MarqueTracee[];
  cles: Cle[];
  vide: boolean;
}

const CORPS = 11.5;

/** Geometry of the path: what happened, its versions, where the year lands; names beside the ends, or underneath. */
export function layout(entree: CheminEntree, { largeur }: { largeur: number }): CheminGeometrie {
  const annees = anneesDuChemin(entree);
  const points = pointsRealises(entree);
  const valeurs = [
    ...entree.realise.flatMap((r) => (r.valeur === null ? [] : [r.valeur])),
    ...entree.versions.flatMap((v) => v.points.map((p) => p.valeur)),
    ...entree.atterrissages.flatMap((a) => [a.valeur, ...(a.fourchette ? [a.fourchette.bas, a.fourchette.haut] : [])])
  ];
  const domaine = domaineValeurs(valeurs, { unite: entree.unite.unite, agregation: 'ratio' });
  const axe = graduer(domaine ?? [0, 1], 5, entree.unite);
  const place = placerLesCles(finsDe(entree), largeur);

  const gauche = placeDesGraduations(axe.graduations);
  const { droite } = place;
  const bord = Math.min(16, (droite - gauche) / 12);
  const x = echelleAnnees(annees, [gauche + bord, droite - bord]);
  // A mark is a moment of its year, whose values stand at its middle.
  const marques = placerMarques(
    entree.marques
      .filter((m) => annees.includes(Math.floor(m.annee)))
      .map((m) => ({ texte: m.texte, x: x(m.annee - 0.5) })),
    [gauche, droite],
    CORPS
  );
  const haut = 10 + hauteurMarques(marques);
  const bas = haut + place.hauteurTrace;
  const y = echelle(axe.domaine, [bas, haut]);
  const pas = annees.length > 1 ? (droite - gauche - 2 * bord) / (annees.length - 1) : droite - gauche;
  const etiquetees = anneesEtiquetees(annees, pas, largeurTexte('2024', CORPS) + 6);
  const debut = Math.max(gauche, x(entree.anneeCourante) - pas / 2);

  return {
    largeur,
    hauteur: place.hauteur(bas),
    cadre: { gauche, droite, haut, bas },
    annees,
    x,
    axeAnnees: annees
      .filter((a) => etiquetees.includes(a))
      .map((annee) => ({ annee, x: x(annee), courante: annee === entree.anneeCourante })),
    graduations: domaine ? poserGraduations(axe.graduations, y) : [],
    courante: {
      x: arrondi(debut),
      largeur: arrondi(Math.min(droite, x(entree.anneeCourante) + pas / 2) - debut)
    },
    versions: [...entree.versions]
      .sort((a, b) => Number(a.enVigueur) - Number(b.enVigueur))
      .map((v) => tracerVersion(v, x, y)),
    realise: tracerSerie(points, [], x, y),
    atterrissages: tracerAtterrissages(entree, x, y),
    marques,
    cles: place.nommer(y, { haut, bas }),
    vide: domaine === null
  };
}

const chemin = (x: Echelle, y: Echelle) =>
  line<AnneePrevue>(
    (p) => x(p.annee),
    (p) => y(p.valeur)
  ).digits(1);

function tracerVersion(v: VersionChemin, x: Echelle, y: Echelle): TraceVersion {
  return {
    code: v.code,
    genre: v.genre,
    recule: !v.enVigueur,
    chemins: segmenter(v.points)
      .filter((s) => s.length > 1)
      .map((s) => chemin(x, y)(s) ?? ''),
    reperes: v.points.map((p) => ({ annee: p.annee, x: x(p.annee), y: y(p.valeur) }))
  };
}

function tracerAtterrissages({ realise, atterrissages }: CheminEntree, x: Echelle, y: Echelle): TraceAtterrissage[] {
  return atterrissages.map((a, i) => {
    const depart = realise
      .flatMap((r) => (r.valeur === null || r.annee >= a.annee ? [] : [{ annee: r.annee, valeur: r.valeur }]))
      .sort((p, q) => p.annee - q.annee)
      .at(-1);
    return {
      cle: `${i}`,
      glyphe: glypheAtterrissage(i),
      annee: a.annee,
      x: x(a.annee),
      y: y(a.valeur),
      chemin: depart ? (chemin(x, y)([depart, a]) ?? '') : '',
      fourchette: a.fourchette ? tracerFourchette(a.annee, a.fourchette, depart, x, y) : null
    };
  });
}

/** A wedge from the last year that happened to the two ends of a landing. */
function tracerFourchette(
  annee: number,
  { bas, haut }: Fourchette,
  depart: AnneePrevue | undefined,
  x: Echelle,
  y: Echelle
): NonNullable<TraceAtterrissage['fourchette']> {
  const contour = depart ? chemin(x, y)([{ annee, valeur: haut }, depart, { annee, valeur: bas }]) : null;
  return { bas: y(bas), haut: y(haut), aire: contour ? `${contour}Z` : '' };
}
