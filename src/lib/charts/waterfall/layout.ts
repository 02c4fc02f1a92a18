import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { hachurer, type Rectangle } from '../missing-pattern/hachures';
import { couper, largeurTexte, tronquer } from '../labels/largeur';
import { montantSigne } from '$lib/words/charts/montant';
import { euros } from '$lib/format/nombre';
import { enEtapes, type Etape, type TeinteEtape } from '$lib/words/charts/waterfall/etapes';
import type { WaterfallEntree } from '$lib/words/charts/waterfall/waterfall.types';

export interface TexteEtape {
  x: number;
  /** Baseline of the first line. */
  y: number;
  lignes: string[];
  ancre: 'start' | 'middle' | 'end';
}

export interface BarreEtape {
  code: string;
  teinte: TeinteEtape;
  href: string | undefined;
  complet: string;
  barre: Rectangle;
  /** Hatching of what is not explained; empty elsewhere. */
  hachures: string;
  nom: TexteEtape;
  montant: TexteEtape;
  /** What the pointer aims at and the cursor outlines: the whole column or row. */
  zone: Rectangle;
}

export interface WaterfallGeometrie {
  orientation: 'colonnes' | 'lignes';
  largeur: number;
  hauteur: number;
  cadre: { gauche: number; droite: number; haut: number; bas: number };
  /** Along the values: `position` is a y in columns, an x in rows. */
  graduations: { position: number; texte: string; zero: boolean }[];
  barres: BarreEtape[];
  /** From the level that a step reaches to the next bar. */
  liens: { x1: number; y1: number; x2: number; y2: number }[];
  /** The axis does not start at 0. */
  tronque: boolean;
}

const CORPS = 11.5;
const INTERLIGNE = 13.5;
const HAUTEUR_TRACE = 216;
/** Under this width, or with narrower columns, the bridge lies down. */
const ETROIT = 544;
const COLONNE_MIN = 62;
const LIGNE = 23;
const LIGNE_ETROITE = 36;
const EUROS = { unite: 'euros', decimales: 0 };

/** Geometry of a bridge: columns where they fit, rows elsewhere. */
export function layout(entree: WaterfallEntree, { largeur }: { largeur: number }): WaterfallGeometrie {
  const etapes = enEtapes(entree);
  // An end is a bar from 0: the axis reaches 0 unless all levels are far from it.
  const niveaux = etapes.flatMap((e) => (e.teinte === 'borne' ? [e.apres] : [e.avant, e.apres]));
  const domaine = domaineValeurs(niveaux, { unite: 'euros', agregation: 'somme' }) ?? [0, 1];
  const axe = graduer(domaine, 5, EUROS);
  const marge = Math.ceil(Math.max(...axe.graduations.map((g) => largeurTexte(g.texte, CORPS)))) + 8;
  const colonne = (largeur - marge - 2) / etapes.length;
  const tronque = axe.domaine[0] > 0 || axe.domaine[1] < 0;
  return largeur < ETROIT || colonne < COLONNE_MIN
    ? enLignes(etapes, axe, { largeur, tronque })
    : enColonnes(etapes, axe, { largeur, marge, colonne, tronque });
}

type Axe = ReturnType<typeof graduer>;

/** The part of a step inside the axis: an end starts at 0, or at the edge when the axis does not reach it. */
function bornes({ avant, apres }: Etape, [bas, haut]: readonly [number, number]): [number, number] {
  const dans = (v: number) => Math.min(haut, Math.max(bas, v));
  return [dans(Math.min(avant, apres)), dans(Math.max(avant, apres))];
}

function enColonnes(
  etapes: readonly Etape[],
  axe: Axe,
  { largeur, marge, colonne, tronque }: { largeur: number; marge: number; colonne: number; tronque: boolean }
): WaterfallGeometrie {
  const cadre = { gauche: marge, droite: largeur - 2, haut: 18, bas: 18 + HAUTEUR_TRACE };
  const y = echelle(axe.domaine, [cadre.bas, cadre.haut]);
  const epais = Math.min(64, arrondi(colonne * 0.72));
  const centre = (i: number) => arrondi(cadre.gauche + (i + 0.5) * colonne);
  const noms = etapes.map((e) => couper(e.libelle, colonne - 6, CORPS, 3));
  const hauteurNoms = 3 * INTERLIGNE;
  const barres = etapes.map((e, i): BarreEtape => {
    const [bas, haut] = bornes(e, axe.domaine);
    const barre = rectangle(centre(i) - epais / 2, y(haut), epais, y(bas) - y(haut), 'hauteur');
    const monte = e.teinte === 'borne' ? e.apres >= 0 : e.apres >= e.avant;
    return {
      ...commun(e, barre),
      nom: { x: centre(i), y: cadre.bas + 22, lignes: noms[i] ?? [], ancre: 'middle' },
      montant: {
        x: centre(i),
        y: arrondi(monte ? barre.y - 5 : barre.y + barre.hauteur + 13),
        lignes: [texteMontant(e)],
        ancre: 'middle'
      },
      zone: {
        x: arrondi(cadre.gauche + i * colonne),
        y: 1,
        largeur: arrondi(colonne),
        hauteur: cadre.bas + 14 + hauteurNoms
      }
    };
  });
  return {
    orientation: 'colonnes',
    largeur,
    hauteur: cadre.bas + 16 + hauteurNoms,
    cadre,
    graduations: graduations(axe, y),
    barres,
    liens: etapes.slice(0, -1).map((e, i) => {
      const niveau = y(e.apres);
      return { x1: arrondi(centre(i) + epais / 2), y1: niveau, x2: arrondi(centre(i + 1) - epais / 2), y2: niveau };
    }),
    tronque
  };
}

/** Rows: words and bar on one line where there is room, words above the bar elsewhere. */
function enLignes(
  etapes: readonly Etape[],
  axe: Axe,
  { largeur, tronque }: { largeur: number; tronque: boolean }
): WaterfallGeometrie {
  const etroit = largeur < ETROIT;
  const textes = etapes.map(texteMontant);
  const colonneNom = Math.round(Math.min(260, largeur * 0.32));
  const colonneMontant = Math.ceil(Math.max(...textes.map((t) => largeurTexte(t, CORPS * 1.08)))) + 12;
  const rang = etroit ? LIGNE_ETROITE : LIGNE;
  const cadre = {
    gauche: etroit ? 8 : colonneNom,
    droite: etroit ? largeur - 8 : largeur - colonneMontant,
    haut: 2,
    bas: 2 + etapes.length * rang + 4
  };
  const x = echelle(axe.domaine, [cadre.gauche, cadre.droite]);
  const haut = (i: number) => cadre.haut + i * rang + (etroit ? 20 : 6);
  const barres = etapes.map((e, i): BarreEtape => {
    const [de, a] = bornes(e, axe.domaine);
    const texte = textes[i] ?? '';
    const ligne = cadre.haut + i * rang + 15;
    const place = etroit ? largeur - largeurTexte(texte, CORPS * 1.08) - 16 : colonneNom - 12;
    return {
      ...commun(e, rectangle(x(de), haut(i), x(a) - x(de), 11, 'largeur')),
      nom: { x: 2, y: ligne, lignes: [tronquer(e.libelle, place, CORPS)], ancre: 'start' },
      montant: { x: largeur - 2, y: ligne, lignes: [texte], ancre: 'end' },
      zone: { x: 0.75, y: cadre.haut + i * rang + 1, largeur: largeur - 1.5, hauteur: rang - 1 }
    };
  });
  const toutes = graduations(axe, x);
  const large = Math.max(...toutes.map((g) => largeurTexte(g.texte, CORPS))) + 10;
  const espace = Math.abs((toutes[1]?.position ?? largeur) - (toutes[0]?.position ?? 0));
  const saut = Math.max(1, Math.ceil(large / Math.max(1, espace)));
  const zero = toutes.findIndex((g) => g.zero);
  return {
    orientation: 'lignes',
    largeur,
    hauteur: cadre.bas + (tronque ? 34 : 22),
    cadre,
    graduations: toutes.filter((_, i) => (i - Math.max(0, zero)) % saut === 0),
    barres,
    liens: etapes.slice(0, -1).map((e, i) => ({ x1: x(e.apres), y1: haut(i) + 11, x2: x(e.apres), y2: haut(i + 1) })),
    tronque
  };
}

function graduations(axe: Axe, position: (valeur: number) => number): WaterfallGeometrie['graduations'] {
  return axe.graduations.map((g) => ({ position: position(g.valeur), texte: g.texte, zero: g.valeur === 0 }));
}

/** A bar that stays visible when it is worth nearly nothing. */
function rectangle(x: number, y: number, largeur: number, hauteur: number, mince: 'largeur' | 'hauteur'): Rectangle {
  const brut = { x: arrondi(x), y: arrondi(y), largeur: arrondi(largeur), hauteur: arrondi(hauteur) };
  if (brut[mince] >= 1.5) return brut;
  const debut = mince === 'hauteur' ? 'y' : 'x';
  return { ...brut, [debut]: arrondi(brut[debut] - 0.75), [mince]: 1.5 };
}

function texteMontant(e: Etape): string {
  return e.teinte === 'borne' ? euros(e.apres) : montantSigne(e.apres - e.avant);
}

function commun(
  e: Etape,
  barre: Rectangle
): Pick<BarreEtape, 'code' | 'teinte' | 'href' | 'complet' | 'barre' | 'hachures'> {
  return {
    code: e.code,
    teinte: e.teinte,
    href: e.href,
    complet: `${e.libelle}\u00a0: ${texteMontant(e)}`,
    barre,
    hachures: e.teinte === 'inconnu' ? hachurer(barre, 5) : ''
  };
}
