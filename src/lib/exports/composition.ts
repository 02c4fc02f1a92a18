import { dateCourte } from '$lib/format/date';
import type { Forme } from '$lib/words/charts/cles';

/** What a mark of a drawing says, and how it is drawn there. */
export interface Cle {
  nom: string;
  forme: Forme;
  style: { fill: string; stroke: string; dasharray: string };
}

/** What an exported image says around its drawing. */
export interface Legende {
  titre: string;
  sousTitre?: string;
  /** What its marks say, where the drawing does not. */
  cles?: readonly Cle[];
  notes: readonly string[];
  source: string;
  simule: boolean;
  /** Title of the page that it stands on: contract, dataset. */
  page?: string;
  /** Day that its figures are of, ISO. */
  au?: string;
  /** Where it is seen again, with the version of its data. */
  adresse?: string | null;
}

/** Colours resolved to values that need no style sheet. */
export interface Couleurs {
  fond: string;
  encre: string;
  encre2: string;
  alerte: string;
}

/** A drawing, as SVG text, and its place in pixels. */
export interface Piece {
  svg: string;
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

const MARGE = 20;
const LARGEUR_MIN = 420;
/** Of a slide. */
const RAPPORT = 16 / 9;
/** Between the head and the drawing. */
const AIR = 14;
/** Mean width of a character, in em. */
const EM_MOYEN = 0.56;
const POLICE = "Inter, 'Segoe UI', system-ui, sans-serif";

interface Style {
  corps: number;
  graisse?: number;
  couleur: string;
}

/** Lines of text under `haut`, and where the last one ends. */
function ecris(blocs: readonly (Style & { texte: string })[], haut: number, utile: number) {
  const lignes = blocs.flatMap(({ texte, ...style }) =>
    enLignes(texte, utile, style.corps).map((ligne) => ({ ligne, ...style, pas: Math.round(style.corps * 1.4) }))
  );
  let y = haut;
  const svg = lignes.map(({ ligne, corps, graisse = 400, couleur, pas }) => {
    y += pas;
    return `<text x="${MARGE}" y="${y}" font-size="${corps}" font-weight="${graisse}" fill="${couleur}">${echapper(ligne)}</text>`;
  });
  return { svg, y };
}

/**
 * One SVG that stands alone, as wide and high as a slide (16:9): title, drawings, notes, source, page and address it is
 * of, date of the export, « Données simulées ». Narrow no-break spaces, which some viewers lack, become no-break spaces.
 *
 * @returns the text of the file and its size in pixels
 */
export function composer(
  pieces: readonly Piece[],
  legende: Legende,
  couleurs: Couleurs,
  exporteLe: Date
): { svg: string; largeur: number; hauteur: number } {
  const { titre, sousTitre, simule, cles = [], notes, source, page, au, adresse } = legende;
  const large = Math.max(0, ...pieces.map((p) => p.x + p.largeur));
  const haut = Math.max(0, ...pieces.map((p) => p.y + p.hauteur));
  const petit = { corps: 11, couleur: couleurs.encre2 };
  const tete = [
    { texte: titre, corps: 17, graisse: 600, couleur: couleurs.encre },
    ...(sousTitre ? [{ texte: sousTitre, corps: 12.5, couleur: couleurs.encre2 }] : []),
    ...(simule ? [{ texte: 'Données simulées', corps: 12.5, graisse: 600, couleur: couleurs.alerte }] : [])
  ];
  const pied = [
    ...notes,
    ...(source === '' ? [] : [`Source\u00a0: ${source}`]),
    ...(page ? [page] : []),
    ...(au ? [`Données au ${dateCourte(au)}`] : []),
    ...(adresse ? [adresse] : []),
    `Image produite le ${dateCourte(dateIso(exporteLe))}`
  ].map((texte) => ({ ...petit, texte }));
  const place = (utile: number) => {
    const dessus = ecris(tete, MARGE - 8, utile);
    const legendees = placeDesCles(cles, utile);
    const dessous = dessus.y + AIR + Math.ceil(haut) + legendees.rangs * RANG_DES_CLES;
    return { dessus, legendees, dessous, fin: ecris(pied, dessous, utile).y + MARGE };
  };

  const etroite = Math.ceil(Math.max(LARGEUR_MIN, large) + 2 * MARGE);
  const largeur = Math.max(etroite, Math.ceil(place(etroite - 2 * MARGE).fin * RAPPORT));
  const hauteur = Math.round(largeur / RAPPORT);
  const utile = largeur - 2 * MARGE;
  const { dessus, legendees, dessous, fin } = place(utile);
  // What is left stands around the drawing: half of it above, and what is said of it at the foot.
  const reste = Math.max(0, hauteur - fin);
  const [dx, dy] = [MARGE + (utile - large) / 2, dessus.y + AIR + reste / 2];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}" viewBox="0 0 ${largeur} ${hauteur}" font-family="${POLICE}">`,
    `<title>${echapper(titre)}</title>`,
    `<rect width="${largeur}" height="${hauteur}" fill="${couleurs.fond}"/>`,
    ...dessus.svg,
    ...clesEnSvg(legendees.places, dy + Math.ceil(haut) + RANG_DES_CLES - 6, couleurs),
    ...ecris(pied, dessous + reste, utile).svg,
    ...pieces.map((p) => `<g transform="translate(${arrondi(dx + p.x)} ${arrondi(dy + p.y)})">${p.svg}</g>`),
    '</svg>'
  ].join('\n');
  return { svg: svg.replaceAll('\u202f', '\u00a0'), largeur, hauteur };
}

/** Height of a line of keys, under the drawing. */
const RANG_DES_CLES = 24;
const CORPS_DES_CLES = 12;
/** What a mark takes before its name, and what stands after it. */
const [AVANT_LE_NOM, APRES_LE_NOM] = [22, 18];

interface ClePlacee extends Cle {
  x: number;
  rang: number;
}

/** Keys one after the other, on as many lines as they need. */
function placeDesCles(cles: readonly Cle[], utile: number): { places: ClePlacee[]; rangs: number } {
  let [x, rang] = [0, 0];
  const places = cles.map((cle) => {
    const large = AVANT_LE_NOM + cle.nom.length * CORPS_DES_CLES * EM_MOYEN;
    if (x > 0 && x + large > utile) [x, rang] = [0, rang + 1];
    const placee = { ...cle, x: MARGE + x, rang };
    x += large + APRES_LE_NOM;
    return placee;
  });
  return { places, rangs: places.length === 0 ? 0 : rang + 1 };
}

const clesEnSvg = (cles: readonly ClePlacee[], haut: number, { encre2 }: Couleurs): string[] =>
  cles.map(({ nom, forme, style: { fill, stroke, dasharray }, x, rang }) => {
    const y = arrondi(haut + rang * RANG_DES_CLES);
    const tirete = dasharray === 'none' ? '' : ` stroke-dasharray="${dasharray}"`;
    return [
      `<g class="cle"><path d="${TRACES[forme](arrondi(x), arrondi(y - 4.5))}" fill="${fill}" stroke="${stroke}" stroke-width="1.25"${tirete}/>`,
      `<text x="${arrondi(x + AVANT_LE_NOM)}" y="${y}" font-size="${CORPS_DES_CLES}" fill="${encre2}">${echapper(nom)}</text></g>`
    ].join('');
  });

/** Each mark at its left and middle, in sixteen pixels. */
const TRACES: Readonly<Record<Forme, (x: number, y: number) => string>> = {
  carre: (x, y) => `M${x + 1} ${y - 4.5}h14v9h-14z`,
  trait: (x, y) => `M${x} ${y}h16`,
  barreau: (x, y) => `M${x + 8} ${y - 6}v12`,
  point: (x, y) => `M${x + 5} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`,
  losange: (x, y) => `M${x + 8} ${y - 5}l5 5l-5 5l-5-5z`,
  triangle: (x, y) => `M${x + 8} ${y + 3}l-4-6.5h8z`
};

/** Breaks at spaces, and within a word longer than a line, so that each holds in a width. */
function enLignes(contenu: string, largeur: number, corps: number): string[] {
  const max = Math.floor(largeur / (corps * EM_MOYEN));
  const mots = contenu.split(' ').flatMap((mot) => mot.match(new RegExp(`.{1,${max}}`, 'gsu')) ?? []);
  return mots.reduce<string[]>((lignes, mot) => {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + 1 + mot.length <= max) {
      return [...lignes.slice(0, -1), `${derniere} ${mot}`];
    }
    return [...lignes, mot];
  }, []);
}

/** The local day of a date. */
function dateIso(date: Date): string {
  const deux = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}`;
}

const arrondi = (v: number) => Math.round(v * 10) / 10;

function echapper(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
