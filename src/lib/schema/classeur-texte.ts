const CONTROLES = /[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu;

/**
 * A text as a workbook can carry it without loss: composed (NFC), line ends as LF, no control characters, no lone
 * surrogates, no blanks at its ends; an empty text is an absence. Applying it twice changes nothing.
 */
export function normaliseTexte(texte: string): string | null {
  const net = texte
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROLES, (c) => (c === '\n' ? c : ''))
    .normalize('NFC')
    .trim();
  return net === '' ? null : net;
}

/** What a heading, a sheet name or an allowed value is compared by: no accent, no case, no punctuation. */
export function cleDeTexte(texte: string): string {
  return texte
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
