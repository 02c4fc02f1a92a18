export type Encodage = 'utf-8' | 'windows-1252';

/**
 * Decodes bytes whose encoding is not announced. Valid UTF-8 (with or without BOM) is UTF-8; anything else is
 * cp1252, the encoding of the SAE files (« œ » is byte 0x9C there, which latin-1 does not have).
 */
export function decode(bytes: Uint8Array): { texte: string; encodage: Encodage } {
  try {
    const texte = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { texte, encodage: 'utf-8' };
  } catch {
    return { texte: new TextDecoder('windows-1252').decode(bytes), encodage: 'windows-1252' };
  }
}

/** True for files that are no text at all (zip, Parquet, images): a NUL byte near the start or the zip mark. */
export function estBinaire(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  return bytes.subarray(0, 1024).includes(0);
}
