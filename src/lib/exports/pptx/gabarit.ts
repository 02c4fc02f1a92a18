import { strFromU8, unzipSync } from 'fflate';
import type { Gabarit, Logo } from '$lib/words/dossier/gabarit';

/** What is opened of a template: no more, whatever an archive says of itself. */
const OCTETS_AU_PLUS = { partie: 5_000_000, logo: 1_000_000 } as const;

/** WCAG 1.4.11: what draws a page stands out of it by three to one. */
const CONTRASTE = 3;

/** Slide of sixteen by nine of PowerPoint, in EMU. */
const DIAPOSITIVE = 12_192_000 * 6_858_000;

/** Of the slide: a picture that takes more is its background. */
const PART_D_UN_LOGO = 1 / 6;

/**
 * The colour, the fonts and the logo of a template (`.potx`, `.pptx`, `.thmx`): those of its first master, or a logo
 * of its layouts where the master has none. What says favourable or not keeps its own colours: an agency's would say
 * the reverse.
 * @returns null when it is no such file
 */
export function lisGabarit(octets: Uint8Array): Gabarit | null {
  const parties = ouvre(octets);
  if (parties === null) return null;
  const xml = (nom: string): string | null => {
    const lue = parties[nom];
    return lue === undefined ? null : strFromU8(lue);
  };
  const racine = xml('theme/theme/theme1.xml') === null ? 'ppt' : 'theme';
  const relations = relationsDe(xml(`${racine}/slideMasters/_rels/slideMaster1.xml.rels`) ?? '', racine);
  const theme = xml(
    [...relations.values()].find((cible) => /theme\d*\.xml$/u.test(cible)) ?? `${racine}/theme/theme1.xml`
  );
  if (theme === null) return null;
  const maximum = PART_D_UN_LOGO * surfaceDe(xml(`${racine}/presentation.xml`) ?? '');
  const masque = `${racine}/slideMasters/slideMaster1.xml`;
  const pages = [masque, ...[...relations.values()].filter((cible) => cible.includes('/slideLayouts/'))];
  const logos = pages.map((nom) => {
    const liees = relationsDe(xml(nom.replace(/([^/]+)$/u, '_rels/$1.rels')) ?? '', racine);
    return logoDe(xml(nom) ?? '', liees, parties, maximum);
  });
  return { accent: accentDe(theme), polices: policesDe(theme), logo: logos.find((logo) => logo !== null) ?? null };
}

/** In square EMU. */
function surfaceDe(presentation: string): number {
  const [, largeur, hauteur] = /<p:sldSz(?=[^>]*\scx="(\d+)")(?=[^>]*\scy="(\d+)")/u.exec(presentation) ?? [];
  return largeur === undefined ? DIAPOSITIVE : Number(largeur) * Number(hauteur);
}

function ouvre(octets: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(octets, { filter: ({ originalSize }) => originalSize <= OCTETS_AU_PLUS.partie });
  } catch {
    return null;
  }
}

/** Parts that a page leads to, by their identifiers. */
function relationsDe(xml: string, racine: string): Map<string, string> {
  const liees = [...xml.matchAll(/<Relationship\s[^>]*>/gu)].flatMap(([dite]) => {
    const id = /\sId="([^"]+)"/u.exec(dite)?.[1];
    const [, montee, cible] = /\sTarget="(\.\.\/|\/)([^"]+)"/u.exec(dite) ?? [];
    if (id === undefined || cible === undefined) return [];
    return [[id, montee === '/' ? cible : `${racine}/${cible}`] as const];
  });
  return new Map(liees);
}

function accentDe(theme: string): string | null {
  const dit = /<a:accent1>\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"/u.exec(theme)?.[1];
  return dit !== undefined && contrasteSurBlanc(dit) >= CONTRASTE ? dit.toUpperCase() : null;
}

/** WCAG 2.1: up to there a channel of sRGB is linear. */
const LINEAIRE = 0.03928;

/** WCAG 2.1, contrast ratio against white, from the relative luminance of a colour. */
function contrasteSurBlanc(hexa: string): number {
  const [r = 0, v = 0, b = 0] = [0, 2, 4].map((rang) => {
    const part = Number.parseInt(hexa.slice(rang, rang + 2), 16) / 255;
    return part <= LINEAIRE ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * v + 0.0722 * b + 0.05);
}

function policesDe(theme: string): Gabarit['polices'] {
  const police = (de: 'major' | 'minor') =>
    new RegExp(`<a:${de}Font>\\s*<a:latin typeface="([\\p{L}\\p{N} .'-]{1,60})"`, 'u').exec(theme)?.[1];
  const [titres, corps] = [police('major'), police('minor')];
  return titres === undefined || corps === undefined ? null : { titres, corps };
}

function logoDe(
  page: string,
  relations: ReadonlyMap<string, string>,
  parties: Readonly<Record<string, Uint8Array>>,
  maximum: number
): Logo | null {
  for (const [image] of page.matchAll(/<p:pic>.*?<\/p:pic>/gsu)) {
    const cible = relations.get(/r:embed="([^"]+)"/u.exec(image)?.[1] ?? '');
    const octets = cible === undefined ? undefined : parties[cible];
    const [, largeur, hauteur] = /<a:ext cx="(\d+)" cy="(\d+)"/u.exec(image) ?? [];
    const genre = octets === undefined ? null : genreDe(octets);
    if (octets === undefined || genre === null || octets.length > OCTETS_AU_PLUS.logo) continue;
    if (Number(largeur) * Number(hauteur) > maximum) continue;
    const forme = { largeur: Number(largeur) / Number(hauteur), hauteur: Number(hauteur) / Number(largeur) };
    if (Object.values(forme).every((cote) => cote > 0 && Number.isFinite(cote))) return { genre, octets, forme };
  }
  return null;
}

/** By its first bytes, whatever its name says. */
function genreDe([a, b, c]: Uint8Array): Logo['genre'] | null {
  if (a === 0x89 && b === 0x50 && c === 0x4e) return 'png';
  return a === 0xff && b === 0xd8 && c === 0xff ? 'jpeg' : null;
}
