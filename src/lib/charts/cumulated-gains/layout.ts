import { line } from 'd3';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { echelleDates, graduerDates, type AnneeAxe, type EchelleDates } from '../axis/dates';
import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { hauteurMarques, placerMarques, type MarqueTracee } from '../axis/marques';
import { etager } from '../labels/etager';
import { largeurTexte } from '$lib/format/largeur-texte';
import { montantSigne } from '$lib/words/charts/montant';
import { datesDe, ecartDe, ordonner, type PointCumul } from '$lib/domain/gain/cumul';
import type { CumulEntree } from '$lib/words/charts/cumulated-gains/cumulated-gains.types';

export interface EtiquetteCumul {
  genre: 'realise' | 'attendu';
  x: number;
  y: number;
  lignes: string[];
}

export interface CumulGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  x: EchelleDates;
  /** The days of the cursor. */
  dates: string[];
  annees: AnneeAxe[];
  graduations: { y: number; texte: string; zero: boolean }[];
  attendu: string;
  realise: string;
  /** The last realised point. */
  fin: { x: number; y: number } | null;
  /** A lone point has no line. */
  seuls: { genre: 'realise' | 'attendu'; x: number; y: number }[];
  /** D and the dated marks. */
  marques: (MarqueTracee & { situation: boolean })[];
  /** From what was expected to what was realised, on the day compared. */
  ecart: {
    x: number;
    y1: number;
    y2: number;
    texte: string;
    favorable: boolean;
    xTexte: number;
    yTexte: number;
    ancre: 'start' | 'end';
  } | null;
  etiquettes: EtiquetteCumul[];
  vide: boolean;
}

const CORPS = 11.5;
const HAUTEUR_TRACE = 200;
const ETROIT = 544;
const INTERLIGNE = 13.5;

/** Geometry of cumulated gains over dates: expected, realised until D, and the gap between them. */
export function layout(entree: CumulEntree, { largeur }: { largeur: number }): CumulGeometrie {
  const { attendu, realise } = ordonner(entree);
  const tous = [...attendu, ...realise];
  const dates = datesDe(entree);
  const [debut, fin] = bornes(dates, entree.au);
  const domaine = domaineValeurs(tous.length === 0 ? [] : [0, ...tous.map((p) => p.cumul)], {
    unite: 'euros',
    agregation: 'somme'
  });
  const axe = graduer(domaine ?? [0, 1], 5, { unite: 'euros', decimales: 0 });
  const etroit = largeur < ETROIT;
  const gauche = placeDesGraduations(axe.graduations);
  const droite = largeur - (etroit ? 8 : 130);
  const x = echelleDates([debut, fin], [gauche, droite]);
  const marques = placerMarques(
    [
      { x: x(entree.au), texte: `situation au ${dateCourte(entree.au)}`, situation: true },
      ...(entree.marques ?? [])
        .filter((m) => m.date >= debut && m.date <= fin)
        .map((m) => ({ x: x(m.date), texte: m.texte, situation: false }))
    ],
    [gauche, droite],
    CORPS
  );
  const haut = 10 + hauteurMarques(marques);
  const bas = haut + HAUTEUR_TRACE;
  const y = echelle(axe.domaine, [bas, haut]);
  const chemin = line<PointCumul>(
    (p) => x(p.date),
    (p) => y(p.cumul)
  ).digits(1);
  const cadre = { gauche, droite, haut, bas };
  const place = (p: PointCumul) => ({ x: x(p.date), y: y(p.cumul) });
  const dernier = realise.at(-1);

  return {
    largeur,
    hauteur: bas + 24 + (etroit ? 34 : 0),
    cadre,
    x,
    dates,
    annees: graduerDates([debut, fin], x, { placeAnnee: 32, placeTrimestre: Infinity }).annees,
    graduations: domaine ? poserGraduations(axe.graduations, y) : [],
    attendu: attendu.length > 1 ? (chemin(attendu) ?? '') : '',
    realise: realise.length > 1 ? (chemin(realise) ?? '') : '',
    fin: dernier ? place(dernier) : null,
    seuls: attendu.length === 1 ? attendu.map((p) => ({ genre: 'attendu', ...place(p) })) : [],
    marques,
    ecart: tracerEcart(entree, x, y, cadre),
    etiquettes: nommer(attendu.at(-1), dernier, { y, cadre, etroit }),
    vide: domaine === null
  };
}

/** First and last day of the axis: those of the points, and D. */
function bornes(dates: readonly string[], au: string): [string, string] {
  const [debut = au, fin = au] = [dates[0], dates.at(-1)];
  return [debut < au ? debut : au, fin > au ? fin : au];
}

function tracerEcart(
  entree: CumulEntree,
  x: EchelleDates,
  y: (v: number) => number,
  cadre: { gauche: number; droite: number }
): CumulGeometrie['ecart'] {
  const e = ecartDe(entree);
  if (!e) return null;
  const place = x(e.date);
  const texte = montantSigne(e.ecart);
  const aDroite = cadre.droite - place > largeurTexte(texte, CORPS) + 14;
  const [y1, y2] = [y(e.attendu), y(e.realise)];
  return {
    x: place,
    y1,
    y2,
    texte,
    favorable: e.ecart >= 0,
    xTexte: aDroite ? place + 8 : place - 8,
    yTexte: arrondi((y1 + y2) / 2 + 4),
    ancre: aDroite ? 'start' : 'end'
  };
}

function nommer(
  attendu: PointCumul | undefined,
  realise: PointCumul | undefined,
  { y, cadre, etroit }: { y: (v: number) => number; cadre: CumulGeometrie['cadre']; etroit: boolean }
): EtiquetteCumul[] {
  const fins = [
    ...(attendu ? [{ genre: 'attendu' as const, nom: 'attendu', point: attendu }] : []),
    ...(realise ? [{ genre: 'realise' as const, nom: 'réalisé', point: realise }] : [])
  ];
  if (etroit) {
    return fins.map(({ genre, nom, point }, i) => ({
      genre,
      x: 26,
      y: cadre.bas + 38 + i * 17,
      lignes: [`${euros(point.cumul)} ${nom} au ${dateCourte(point.date)}`]
    }));
  }
  const blocs = fins.map(({ nom, point }) => [euros(point.cumul), nom, `au ${dateCourte(point.date)}`]);
  const hauteur = 3 * INTERLIGNE + 5;
  const tops = etager(
    fins.map((f) => y(f.point.cumul) - hauteur / 2),
    fins.map(() => hauteur),
    [cadre.haut - 8, cadre.bas + 10]
  );
  return fins.map(({ genre }, i) => ({
    genre,
    x: cadre.droite + 32,
    y: Math.round((tops[i] ?? 0) + INTERLIGNE * 0.8),
    lignes: blocs[i] ?? []
  }));
}
