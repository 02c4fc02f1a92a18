import { enumeration } from '$lib/format/phrase';

/** A picture of a template, with the shape that it has there. */
export interface Logo {
  genre: 'png' | 'jpeg';
  octets: Uint8Array;
  /** Its width for a height of one, its height for a width of one. */
  forme: { largeur: number; hauteur: number };
}

/** What a deck takes of the template of an agency; null, what stays ours. */
export interface Gabarit {
  /** Six hexadecimal digits; null where it would not be seen on white. */
  accent: string | null;
  /** Fonts of titles and of the text. */
  polices: { titres: string; corps: string } | null;
  logo: Logo | null;
}

/** What was found in a template; null where nothing was, which leaves a deck as ours. */
export function prisDuModele({ logo, accent, polices }: Gabarit): string | null {
  const pris = [
    ...(logo === null ? [] : ['son logo']),
    ...(accent === null ? [] : ['sa couleur']),
    ...(polices === null ? [] : [`ses polices (${enumeration([...new Set([polices.titres, polices.corps])])})`])
  ];
  if (pris.length === 0) return null;
  const sans = logo === null ? ' Aucun logo en PNG ou en JPEG n’y a été trouvé.' : '';
  return `${enumeration(pris)}.${sans}`;
}
