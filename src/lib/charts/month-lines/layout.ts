import { moisCourt } from '$lib/words/reunion/bloc';
import type { MoisEntree } from '$lib/words/charts/month-lines/month-lines.types';
import { traitDe, type TraitDeMois } from '$lib/words/charts/month-lines/traits';
import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { placeDesGraduations, poserGraduations } from '../axis/ordonnees';
import { enLignes } from '../labels/en-lignes';

/** A line as it is drawn: its runs of months, its marks, its dash as SVG writes it. */
interface TraceDeMois {
  encre: TraitDeMois['encre'];
  ouvert: boolean;
  tiret: string;
  chemins: string[];
  marques: string[];
}

export interface MoisGeometrie {
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  graduations: { y: number; texte: string; zero: boolean }[];
  axe: { x: number; texte: string; annee: string | null }[];
  /** Where what is foreseen begins, after what stood; null without both. */
  prevision: { x: number; texte: string } | null;
  lignes: TraceDeMois[];
  cles: (Omit<TraceDeMois, 'chemins' | 'marques'> & { y: number; d: string; marque: string; lignes: string[] })[];
}

const CORPS = 11.5;
const [HAUT, TRACE, AXE] = [22, 216, 44];
const INTERLIGNE = 15;
const ECHANTILLON = 30;
/** Room of the name of a month. */
const UN_MOIS = 38;

const TIRETS: Readonly<Record<TraitDeMois['tiret'], string>> = {
  ...{ plein: '', tirets: '6 4', points: '1.5 3.5', longs: '12 4', mixte: '9 3 2 3' }
};

/** A mark round its point. */
function marqueEn(marque: TraitDeMois['marque'], x: number, y: number): string {
  const [g, d, h, b] = [x - 3.5, x + 3.5, y - 3.5, y + 3.5].map(arrondi);
  switch (marque) {
    case 'rond':
      return `M${g} ${y}A3.5 3.5 0 1 0 ${d} ${y}A3.5 3.5 0 1 0 ${g} ${y}z`;
    case 'carre':
      return `M${g} ${h}H${d}V${b}H${g}z`;
    case 'losange':
      return `M${x} ${h}L${d} ${y}L${x} ${b}L${g} ${y}z`;
    case 'triangle':
      return `M${x} ${h}L${d} ${b}H${g}z`;
    case null:
      return '';
  }
}

/** Geometry of euros month by month: a month without figure breaks its line; keys stand under the drawing. */
export function layout({ mois, lignes }: MoisEntree, { largeur }: { largeur: number }): MoisGeometrie {
  const valeurs = lignes.flatMap((ligne) => ligne.valeurs.flatMap((valeur) => valeur ?? []));
  const euros = { unite: 'euros', decimales: 1, agregation: 'somme' } as const;
  const gradue = graduer(domaineValeurs([0, ...valeurs], euros) ?? [0, 1], 5, euros);
  const cadre = {
    gauche: placeDesGraduations(gradue.graduations),
    ...{ droite: largeur - 8, haut: HAUT, bas: HAUT + TRACE }
  };
  const pas = (cadre.droite - cadre.gauche) / Math.max(1, mois.length);
  const x = (i: number) => arrondi(cadre.gauche + pas * (i + 0.5));
  const y = echelle(gradue.domaine, [cadre.bas, cadre.haut]);
  const tous = Math.max(1, Math.ceil(UN_MOIS / pas));
  const traces = lignes.map((ligne, rang) => {
    const { tiret, marque, encre, ouvert } = traitDe(ligne, rang);
    const points = ligne.valeurs.map((valeur, i) => (valeur === null ? null : { x: x(i), y: y(valeur) }));
    return {
      ...{ encre, ouvert, marque, tiret: TIRETS[tiret], chemins: chemins(points) },
      marques: points.flatMap((p) => (p === null || marque === null ? [] : [marqueEn(marque, p.x, p.y)]))
    };
  });
  const bas = cadre.bas + AXE;
  const place = largeur - ECHANTILLON - 8;
  let rangee = 0;
  const cles = traces.map(({ encre, ouvert, tiret, marque }, i) => {
    const dites = enLignes(lignes[i]?.nom ?? '', place, CORPS);
    const hauteur = bas + INTERLIGNE * rangee + 8;
    rangee += dites.length;
    return {
      ...{ encre, ouvert, tiret, y: hauteur, lignes: dites },
      ...{ d: `M2 ${hauteur - 4}h22`, marque: marqueEn(marque, 13, hauteur - 4) }
    };
  });
  return {
    ...{ largeur, hauteur: bas + INTERLIGNE * rangee + 4, cadre, cles },
    graduations: poserGraduations(gradue.graduations, y),
    axe: mois.flatMap((fin, i) =>
      (mois.length - 1 - i) % tous === 0
        ? [{ x: x(i), texte: moisCourt(Number(fin.slice(5, 7))), annee: anneeDite(mois, i, tous) }]
        : []
    ),
    prevision: previsionDe(lignes, (i) => arrondi(cadre.gauche + pas * i)),
    lignes: traces.map(({ marque: _, ...trace }) => trace)
  };
}

/** Its year stands under the first month that is named, and under the first of each year. */
function anneeDite(mois: readonly string[], i: number, tous: number): string | null {
  const annee = (mois[i] ?? '').slice(0, 4);
  return mois[i - tous]?.slice(0, 4) === annee ? null : annee;
}

/** Where the first month that only a plan tells begins. */
function previsionDe(lignes: MoisEntree['lignes'], x: (i: number) => number): MoisGeometrie['prevision'] {
  const constate = lignes.find(({ genre }) => genre === 'constate');
  const plan = lignes.find(({ genre }) => genre === 'plan');
  const dernier = constate?.valeurs.findLastIndex((valeur) => valeur !== null) ?? -1;
  const texte = 'prévision →';
  return plan === undefined || dernier < 0 ? null : { x: x(dernier + 1), texte };
}

/** Runs of months; one alone is its mark, and a line without marks has runs of months alone. */
function chemins(points: readonly ({ x: number; y: number } | null)[]): string[] {
  const suites: { x: number; y: number }[][] = [[]];
  for (const point of points) {
    if (point === null) suites.push([]);
    else suites.at(-1)?.push(point);
  }
  return suites
    .filter((suite) => suite.length > 1)
    .map((suite) => suite.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(''));
}

/** From the left, where the words of a key begin. */
export const MOTS_DE_LA_CLE = ECHANTILLON;
export const INTERLIGNE_DES_CLES = INTERLIGNE;
