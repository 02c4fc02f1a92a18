import { domaineValeurs } from '../axis/domaine';
import { arrondi, echelle } from '../axis/echelle';
import { graduer } from '../axis/graduations';
import { hachurer, type Rectangle } from '../missing-pattern/hachures';
import { couper, largeurTexte } from '$lib/format/largeur-texte';
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
/** Under this width, with narrower columns, or with a name that no column holds whole, the bridge lies down. */
const ETROIT = 544;
const COLONNE_MIN = 62;
const LIGNES_DU_NOM = 3;
const LIGNE = 23;
const LIGNE_ETROITE = 36;
const EUROS = { unite: 'euros', decimales: 0 };

/** Geometry of a bridge: columns where they fit, rows elsewhere. */
export function layout(entree: WaterfallEntree, { largeur }: { largeur: number }): WaterfallGeometrie {
  const etapes = enEtapes(entree);
  const { axe, tronque } = axeDuPont(etapes);
  const marge = Math.ceil(Math.max(...axe.graduations.map((g) => largeurTexte(g.texte, CORPS)))) + 8;
  const colonne = (largeur - marge - 2) / etapes.length;
  const noms = etapes.map(({ libelle }) => couper(libelle, colonne - 6, CORPS, LIGNES_DU_NOM));
  const entiers = etapes.every(({ libelle }, i) => noms[i]?.join(' ') === libelle);
  return largeur < ETROIT || colonne < COLONNE_MIN || !entiers
    ? enLignes(etapes, axe, { largeur, tronque })
    : enColonnes(etapes, axe, { largeur, marge, colonne, noms, tronque });
}

type Axe = ReturnType<typeof graduer>;

interface Mesures {
  largeur: number;
  tronque: boolean;
}

/** Along the values. An end is a bar from 0: the axis reaches 0 unless all levels are far from it (`tronque`). */
export function axeDuPont(etapes: readonly Etape[]): { axe: Axe; tronque: boolean } {
  const niveaux = etapes.flatMap((e) => (e.teinte === 'borne' ? [e.apres] : [e.avant, e.apres]));
  const axe = graduer(domaineValeurs(niveaux, { unite: 'euros', agregation: 'somme' }) ?? [0, 1], 5, EUROS);
  return { axe, tronque: axe.domaine[0] > 0 || axe.domaine[1] < 0 };
}

/** The part of a step inside the axis: an end starts at 0, or at the edge when the axis does not reach it. */
function bornes({ avant, apres }: Etape, [bas, haut]: readonly [number, number]): [number, number] {
  const dans = (v: number) => Math.min(haut, Math.max(bas, v));
  return [dans(Math.min(avant, apres)), dans(Math.max(avant, apres))];
}

function enColonnes(
  etapes: readonly Etape[],
  axe: Axe,
  { largeur, marge, colonne, noms, tronque }: Mesures & { marge: number; colonne: number; noms: readonly string[][] }
): WaterfallGeometrie {
  const cadre = { gauche: marge, droite: largeur - 2, haut: 18, bas: 18 + HAUTEUR_TRACE };
  const y = echelle(axe.domaine, [cadre.bas, cadre.haut]);
  const epais = Math.min(64, arrondi(colonne * 0.72));
  const centre = (i: number) => arrondi(cadre.gauche + (i + 0.5) * colonne);
  const hauteurNoms = LIGNES_DU_NOM * INTERLIGNE;
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

/**
 * Rows: words beside the bar where there is room, above it elsewhere. A name that is too long for its place takes
 * more lines, and its row grows by them.
 */
function enLignes(etapes: readonly Etape[], axe: Axe, { largeur, tronque }: Mesures): WaterfallGeometrie {
  const etroit = largeur < ETROIT;
  const textes = etapes.map(texteMontant);
  const longueurs = textes.map((t) => largeurTexte(t, CORPS * 1.08));
  const plusLong = Math.max(...etapes.map((e) => largeurTexte(e.libelle, CORPS)));
  const colonneNom = Math.round(Math.max(Math.min(260, largeur * 0.32), Math.min(plusLong + 16, largeur * 0.42)));
  const colonneMontant = Math.ceil(Math.max(...longueurs)) + 12;
  const noms = etapes.map((e, i) =>
    couper(e.libelle, etroit ? largeur - (longueurs[i] ?? 0) - 16 : colonneNom - 12, CORPS, LIGNES_DU_NOM)
  );
  const enPlus = noms.map((lignes) => (Math.max(1, lignes.length) - 1) * INTERLIGNE);
  const rangs = enPlus.map((plus) => (etroit ? LIGNE_ETROITE : LIGNE) + plus);
  const debut = (i: number) => 2 + rangs.slice(0, i).reduce((somme, rang) => somme + rang, 0);
  const cadre = {
    gauche: etroit ? 8 : colonneNom,
    droite: etroit ? largeur - 8 : largeur - colonneMontant,
    haut: 2,
    bas: debut(etapes.length) + 4
  };
  const x = echelle(axe.domaine, [cadre.gauche, cadre.droite]);
  const haut = (i: number) => debut(i) + (etroit ? 20 + (enPlus[i] ?? 0) : 6 + (enPlus[i] ?? 0) / 2);
  const barres = etapes.map((e, i): BarreEtape => {
    const [de, a] = bornes(e, axe.domaine);
    const ligne = debut(i) + 15;
    return {
      ...commun(e, rectangle(x(de), haut(i), x(a) - x(de), 11, 'largeur')),
      nom: { x: 2, y: ligne, lignes: noms[i] ?? [], ancre: 'start' },
      montant: {
        ...{ x: largeur - 2, y: etroit ? ligne : ligne + (enPlus[i] ?? 0) / 2 },
        ...{ lignes: [textes[i] ?? ''], ancre: 'end' }
      },
      zone: { x: 0.75, y: debut(i) + 1, largeur: largeur - 1.5, hauteur: (rangs[i] ?? 0) - 1 }
    };
  });
  return {
    orientation: 'lignes',
    largeur,
    hauteur: cadre.bas + (tronque ? 34 : 22),
    cadre,
    graduations: sansChevauchement(graduations(axe, x), largeur),
    barres,
    liens: etapes.slice(0, -1).map((e, i) => ({ x1: x(e.apres), y1: haut(i) + 11, x2: x(e.apres), y2: haut(i + 1) })),
    tronque
  };
}

/** Where the text of a graduation stands on its place, under rows: held inside the drawing. */
export function ancreDeGraduation(position: number, largeur: number): TexteEtape['ancre'] {
  return position < 30 ? 'start' : position > largeur - 30 ? 'end' : 'middle';
}

/** Graduations at equal steps, 0 among them, whose texts do not touch. */
function sansChevauchement(
  toutes: WaterfallGeometrie['graduations'],
  largeur: number
): WaterfallGeometrie['graduations'] {
  const zero = Math.max(
    0,
    toutes.findIndex((g) => g.zero)
  );
  const debutDe = ({ position, texte }: { position: number; texte: string }) => {
    const ancre = ancreDeGraduation(position, largeur);
    return position - largeurTexte(texte, CORPS) * (ancre === 'start' ? 0 : ancre === 'end' ? 1 : 0.5);
  };
  const tient = (gardees: typeof toutes) =>
    gardees.every((g, i) => {
      const suivante = gardees[i + 1];
      return suivante === undefined || debutDe(g) + largeurTexte(g.texte, CORPS) + 10 <= debutDe(suivante);
    });
  const auPas = (pas: number) => toutes.filter((_, i) => (i - zero) % pas === 0);
  const pas = toutes.findIndex((_, i) => tient(auPas(i + 1)));
  return auPas(pas + 1);
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
