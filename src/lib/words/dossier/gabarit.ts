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
