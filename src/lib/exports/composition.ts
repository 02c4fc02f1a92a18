import { dateCourte } from '$lib/format/date';

/** What an exported image says around its drawing. */
export interface Legende {
  titre: string;
  sousTitre?: string;
  notes: readonly string[];
  source: string;
  simule: boolean;
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
const POLICE = "Inter, 'Segoe UI', system-ui, sans-serif";

interface Style {
  corps: number;
  graisse?: number;
  couleur: string;
}

/**
 * One SVG that stands alone: title, drawings, notes, source, date of the export, « Données simulées ». Narrow
 * no-break spaces, which some viewers lack, become no-break spaces.
 *
 * @returns the text of the file and its size in pixels
 */
export function composer(
  pieces: readonly Piece[],
  legende: Legende,
  couleurs: Couleurs,
  exporteLe: Date
): { svg: string; largeur: number; hauteur: number } {
  const utile = Math.max(LARGEUR_MIN, ...pieces.map((p) => p.x + p.largeur));
  const largeur = Math.ceil(utile + 2 * MARGE);
  const texte: string[] = [];
  let y = MARGE - 8;
  const ecrire = (contenu: string, { corps, graisse = 400, couleur }: Style) => {
    for (const ligne of enLignes(contenu, utile, corps)) {
      y += Math.round(corps * 1.4);
      texte.push(
        `<text x="${MARGE}" y="${y}" font-size="${corps}" font-weight="${graisse}" fill="${couleur}">${echapper(ligne)}</text>`
      );
    }
  };
  const petit = { corps: 11, couleur: couleurs.encre2 };
  ecrire(legende.titre, { corps: 17, graisse: 600, couleur: couleurs.encre });
  if (legende.sousTitre) ecrire(legende.sousTitre, { corps: 12.5, couleur: couleurs.encre2 });
  if (legende.simule) ecrire('Données simulées', { corps: 12.5, graisse: 600, couleur: couleurs.alerte });
  const haut = y + 14;
  const dessins = pieces.map(
    (p) => `<g transform="translate(${arrondi(MARGE + p.x)} ${arrondi(haut + p.y)})">${p.svg}</g>`
  );
  y = Math.ceil(haut + Math.max(0, ...pieces.map((p) => p.y + p.hauteur)));
  for (const note of legende.notes) ecrire(note, petit);
  if (legende.source !== '') ecrire(`Source\u00a0: ${legende.source}`, petit);
  ecrire(`Image produite le ${dateCourte(dateIso(exporteLe))}`, petit);
  const hauteur = y + MARGE;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}" viewBox="0 0 ${largeur} ${hauteur}" font-family="${POLICE}">`,
    `<title>${echapper(legende.titre)}</title>`,
    `<rect width="${largeur}" height="${hauteur}" fill="${couleurs.fond}"/>`,
    ...texte,
    ...dessins,
    '</svg>'
  ].join('\n');
  return { svg: svg.replaceAll('\u202f', '\u00a0'), largeur, hauteur };
}

/** Breaks at spaces so that each line holds in a width; 0.56 em is the mean width of a character. */
function enLignes(contenu: string, largeur: number, corps: number): string[] {
  const max = Math.floor(largeur / (corps * 0.56));
  return contenu.split(' ').reduce<string[]>((lignes, mot) => {
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
