import { dateCourte } from '$lib/format/date';

/** What a colour of a drawing says. */
export interface Cle {
  nom: string;
  couleur: string;
}

/** What an exported image says around its drawing. */
export interface Legende {
  titre: string;
  sousTitre?: string;
  /** What its colours say, where the drawing does not. */
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
    const dessous = dessus.y + AIR + Math.ceil(haut) + (cles.length > 0 ? RANG_DES_CLES : 0);
    return { dessus, dessous, fin: ecris(pied, dessous, utile).y + MARGE };
  };

  const etroite = Math.ceil(Math.max(LARGEUR_MIN, large) + 2 * MARGE);
  const largeur = Math.max(etroite, Math.ceil(place(etroite - 2 * MARGE).fin * RAPPORT));
  const hauteur = Math.round(largeur / RAPPORT);
  const utile = largeur - 2 * MARGE;
  const { dessus, dessous, fin } = place(utile);
  // What is left stands around the drawing: half of it above, and what is said of it at the foot.
  const reste = Math.max(0, hauteur - fin);
  const [dx, dy] = [MARGE + (utile - large) / 2, dessus.y + AIR + reste / 2];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}" viewBox="0 0 ${largeur} ${hauteur}" font-family="${POLICE}">`,
    `<title>${echapper(titre)}</title>`,
    `<rect width="${largeur}" height="${hauteur}" fill="${couleurs.fond}"/>`,
    ...dessus.svg,
    ...clesEnSvg(cles, dy + Math.ceil(haut) + RANG_DES_CLES - 6, couleurs),
    ...ecris(pied, dessous + reste, utile).svg,
    ...pieces.map((p) => `<g transform="translate(${arrondi(dx + p.x)} ${arrondi(dy + p.y)})">${p.svg}</g>`),
    '</svg>'
  ].join('\n');
  return { svg: svg.replaceAll('\u202f', '\u00a0'), largeur, hauteur };
}

/** Height of the line that says what colours mean, under the drawing. */
const RANG_DES_CLES = 24;

function clesEnSvg(cles: readonly Cle[], y: number, { encre2 }: Couleurs): string[] {
  if (cles.length === 0) return [];
  const dites = cles.map(
    ({ nom, couleur }) =>
      `<tspan fill="${couleur}">■</tspan><tspan fill="${encre2}"> ${echapper(nom)}\u00a0\u00a0\u00a0</tspan>`
  );
  return [`<text x="${MARGE}" y="${arrondi(y)}" font-size="12">${dites.join('')}</text>`];
}

/** Breaks at spaces, and within a word longer than a line, so that each holds in a width; 0.56 em is the mean width of a character. */
function enLignes(contenu: string, largeur: number, corps: number): string[] {
  const max = Math.floor(largeur / (corps * 0.56));
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
