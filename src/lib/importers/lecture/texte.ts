export type Encodage = 'utf-8' | 'windows-1252';

/** What cp1252 has at 0x80 to 0x9F; its five unused bytes stay control characters. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes bytes whose encoding is not announced. Valid UTF-8 (with or without BOM) is UTF-8; anything else is
 * cp1252, the encoding of the SAE files (« œ » is byte 0x9C there, which latin-1 does not have).
 */
export function decode(bytes: Uint8Array): { texte: string; encodage: Encodage } {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { texte, encodage: 'utf-8' };
  } catch {
    return { texte: decodeCp1252(bytes), encodage: 'windows-1252' };
  }
}

/** Node 20 decodes windows-1252 as latin-1, browsers do not: the bytes where they part are mapped here. */
function decodeCp1252(bytes: Uint8Array): string {
  const texte = new TextDecoder('windows-1252').decode(bytes);
  return texte.replace(/[\u0080-\u009f]/g, (c) => CP1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** True for files that are no text at all (zip, Parquet, images): a NUL byte near the start or the zip mark. */
export function estBinaire(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  return bytes.subarray(0, 1024).includes(0);
}
