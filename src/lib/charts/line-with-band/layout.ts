import type { LigneEntree } from '$lib/words/charts/line-with-band/line-with-band.types';
import type { Marque } from '$lib/views/modele';
import { anneesDe } from '$lib/words/charts/annees';
import { anneesEtiquetees, echelleAnnees } from '../axis/annees';
import { domaineValeurs, valeursDe } from '../axis/domaine';
import { arrondi, echelle, type Echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { marquerAbsences, type MarqueAbsence, type MotAbsence } from '../series/absences';
import { tracerBande, tracerSerie, type TraceBande, type TraceSerie } from '../series/traces';
import { largeurTexte, tronquer } from '$lib/format/largeur-texte';
import { etiqueter, type Etiquette } from './etiquettes';

/** A text beside a mark; `complet` when it had to be shortened. */
export interface TexteMarque {
  annee: number;
  x: number;
  texte: string;
  complet: string;
  xTexte: number;
  ancre: 'start' | 'end';
}

export interface LigneGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  annees: number[];
  /** Pixels of a year; the scale of the cursor too. */
  x: Echelle;
  axeAnnees: { annee: number; x: number }[];
  graduations: { y: number; texte: string; zero: boolean }[];
  bande: TraceBande;
  region: TraceSerie;
  serie: TraceSerie;
  absences: { marques: MarqueAbsence[]; mots: MotAbsence[] };
  ruptures: TexteMarque[];
  changements: TexteMarque[];
  etiquettes: Etiquette[];
  /** The axis of a sum that does not start at 0 says so. */
  tronque: boolean;
  vide: boolean;
}

const CORPS = 11.5;
const HAUTEUR_TRACE = 216;
const LIGNE = 15;
/** Changes of perimeter that get a row of text under the axis; the notes hold the others. */
const RANGS_CHANGEMENTS = 3;

/**
 * Geometry of one series over the years, with the national band and the region behind. The height does not depend
 * on the width, so nothing moves when the container's own is known.
 *
 * The region's line is left out for a sum, where it would lie far above the perimeters that it adds up.
 */
export function layout(entree: LigneEntree, { largeur }: { largeur: number }): LigneGeometrie {
  const { points, indicateur, ruptures, changements } = entree;
  const annees = anneesDe(points, entree.bandes, entree.region);
  const dansCadre = (marques: readonly Marque[]) => marques.filter((m) => annees.includes(m.annee));
  const coupures = dansCadre(ruptures).filter((r) => r.annee !== annees[0]);
  const anneesRupture = coupures.map((r) => r.annee);
  const region = indicateur.agregation === 'somme' ? [] : entree.region;
  const valeurs = [...valeursDe(points, region), ...entree.bandes.flatMap((b) => [b.p20, b.p80])];
  const domaine = graduer(domaineValeurs(valeurs, indicateur) ?? [0, 1], 5, indicateur);

  const margeDroite = Math.round(Math.min(168, Math.max(110, largeur * 0.24)));
  const margeGauche = placeDesGraduations(domaine.graduations);
  const rangs = Math.min(RANGS_CHANGEMENTS, dansCadre(changements).length);
  const cadre = {
    gauche: margeGauche,
    droite: largeur - margeDroite,
    haut: coupures.length > 0 ? 24 : 10,
    bas: (coupures.length > 0 ? 24 : 10) + HAUTEUR_TRACE
  };
  const bord = Math.min(14, (cadre.droite - cadre.gauche) / 12);
  const etendue = [cadre.gauche + bord, cadre.droite - bord] as const;
  const x = echelleAnnees(annees, etendue);
  const y = echelle(domaine.domaine, [cadre.bas, cadre.haut]);
  const pas = annees.length > 1 ? (etendue[1] - etendue[0]) / (annees.length - 1) : largeur;
  const etiquetees = anneesEtiquetees(annees, pas, largeurTexte('2024', CORPS) + 6);

  return {
    largeur,
    hauteur: cadre.bas + 24 + rangs * LIGNE,
    cadre,
    annees,
    x,
    axeAnnees: etiquetees.map((annee) => ({ annee, x: x(annee) })),
    graduations: valeurs.length === 0 ? [] : poserGraduations(domaine.graduations, y),
    bande: tracerBande(entree.bandes, anneesRupture, x, y, annees.length > 1 ? bord : 28),
    region: tracerSerie(region, anneesRupture, x, y),
    serie: tracerSerie(points, anneesRupture, x, y),
    absences: marquerAbsences(points, annees, x, [cadre.gauche, cadre.droite], CORPS),
    ruptures: coupures.map((r) => ecrireMarque(r, x(r.annee) - pas / 2, [cadre.gauche, largeur - 4])),
    changements: dansCadre(changements).map((c) => ecrireMarque(c, x(c.annee), [cadre.gauche, largeur - 4])),
    etiquettes: etiqueter({ ...entree, region }, { y, cadre, marge: margeDroite, corps: CORPS }),
    tronque: indicateur.agregation === 'somme' && valeurs.length > 0 && domaine.domaine[0] > 0,
    vide: valeursDe(points).length === 0
  };
}

/** Places a text on the side of its mark that has more room. */
function ecrireMarque(marque: Marque, x: number, [gauche, droite]: readonly [number, number]): TexteMarque {
  const aDroite = droite - x >= x - gauche;
  const place = (aDroite ? droite - x : x - gauche) - 8;
  return {
    annee: marque.annee,
    x: arrondi(x),
    texte: tronquer(marque.texte, place, CORPS),
    complet: marque.texte,
    xTexte: arrondi(aDroite ? x + 6 : x - 6),
    ancre: aDroite ? 'start' : 'end'
  };
}
