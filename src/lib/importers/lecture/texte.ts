import type { Source } from './source';

export type Encodage = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What cp1252 has at 0x80 to 0x9F; its five unused bytes stay control characters. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a byte order mark, or one byte in two being NUL, says of the encoding; null when neither does. */
export function encodageAnnonce(debut: Uint8Array): Encodage | null {
  const [a, b, c] = debut;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const echantillon = debut.subarray(0, 64);
  if (echantillon.length < 8) return null;
  const nuls = (reste: number): number => echantillon.filter((octet, i) => i % 2 === reste && octet === 0).length;
  const [pairs, impairs] = [nuls(0), nuls(1)];
  if (impairs > echantillon.length / 4 && pairs === 0) return 'utf-16le';
  if (pairs > echantillon.length / 4 && impairs === 0) return 'utf-16be';
  return null;
}

/**
 * The encoding of a text, from all its bytes. Without a mark, valid UTF-8 is UTF-8; anything else is cp1252, the
 * encoding of the SAE files (« œ » is byte 0x9C there, which latin-1 does not have).
 */
export async function encodageDe(source: Source, debut: Uint8Array): Promise<Encodage> {
  const annonce = encodageAnnonce(debut);
  if (annonce) return annonce;
  const decodeur = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const morceau of source.morceaux()) decodeur.decode(morceau, { stream: true });
    decodeur.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Decodes bytes piece by piece, a character cut between two pieces included; without a piece, what is left. */
export function decodeurDe(encodage: Encodage): (morceau?: Uint8Array) => string {
  const decodeur = new TextDecoder(encodage);
  const lis = (morceau?: Uint8Array): string =>
    morceau ? decodeur.decode(morceau, { stream: true }) : decodeur.decode();
  return encodage === 'windows-1252' ? (morceau) => enCp1252(lis(morceau)) : lis;
}

/** Decodes bytes whose encoding is not announced. */
export function decode(bytes: Uint8Array): { texte: string; encodage: Encodage } {
  const annonce = encodageAnnonce(bytes);
  if (annonce) return { texte: new TextDecoder(annonce).decode(bytes), encodage: annonce };
  try {
    return { texte: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encodage: 'utf-8' };
  } catch {
    return { texte: enCp1252(new TextDecoder('windows-1252').decode(bytes)), encodage: 'windows-1252' };
  }
}

/** Node 20 decodes windows-1252 as latin-1, browsers do not: the bytes where they part are mapped here. */
function enCp1252(texte: string): string {
  return texte.replace(/[\u0080-\u009f]/g, (c) => CP1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** True for files that are no text at all (zip, Parquet, images): a NUL byte near the start or the zip mark. */
export function estBinaire(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  return encodageAnnonce(bytes) === null && bytes.subarray(0, 1024).includes(0);
}
