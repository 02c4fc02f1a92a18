const INTERDITS = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text as the parts of an office file may hold it: without what XML forbids, in no-break spaces that every font has.
 */
export const texteDeFichier = (texte: string): string => texte.replace(INTERDITS, '').replaceAll('\u202f', '\u00a0');
