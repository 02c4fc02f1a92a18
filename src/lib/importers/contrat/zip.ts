/** A file inside a zip, as its directory describes it. */
export interface Entree {
  nom: string;
  methode: number;
  crc: number;
  compresse: number;
  taille: number;
  /** Offset of its local header. */
  position: number;
}

/** A zip that cannot be read, or not safely; the message is for the reader of the site. */
export class ZipIllisible extends Error {}

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const LOCALE = 0x04034b50;
const FIN_TAILLE = 22;
const COMMENTAIRE_MAX = 65_535;
const CHIFFRE = 1;
export const STOCKE = 0;
const DEFLATE = 8;

/**
 * The directory of a zip (APPNOTE 6.3, without zip64 nor encryption).
 * @throws ZipIllisible when it is cut short or is not a zip
 */
export function entreesDe(bytes: Uint8Array): Entree[] {
  const vue = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fin = positionDeLaFin(vue);
  const nombre = vue.getUint16(fin + 10, true);
  let p = vue.getUint32(fin + 16, true);
  const entrees: Entree[] = [];
  for (let i = 0; i < nombre; i++) {
    if (p + 46 > fin || vue.getUint32(p, true) !== ENTREE) throw new ZipIllisible('son répertoire est abîmé');
    if (vue.getUint16(p + 8, true) & CHIFFRE) throw new ZipIllisible('il est protégé par un mot de passe');
    const nom = vue.getUint16(p + 28, true);
    entrees.push({
      nom: new TextDecoder().decode(bytes.subarray(p + 46, p + 46 + nom)),
      methode: vue.getUint16(p + 10, true),
      crc: vue.getUint32(p + 16, true),
      compresse: vue.getUint32(p + 20, true),
      taille: vue.getUint32(p + 24, true),
      position: vue.getUint32(p + 42, true)
    });
    p += 46 + nom + vue.getUint16(p + 30, true) + vue.getUint16(p + 32, true);
  }
  if (new Set(entrees.map(({ nom }) => nom)).size < entrees.length)
    throw new ZipIllisible('deux parties y portent le même nom');
  return entrees;
}

function positionDeLaFin(vue: DataView): number {
  const debut = Math.max(0, vue.byteLength - FIN_TAILLE - COMMENTAIRE_MAX);
  for (let p = vue.byteLength - FIN_TAILLE; p >= debut; p--) if (vue.getUint32(p, true) === FIN) return p;
  throw new ZipIllisible('il est tronqué');
}

/**
 * The bytes of an entry as they stand in the zip.
 * @throws ZipIllisible
 */
export function contenuDe(bytes: Uint8Array, { nom, position, compresse, methode }: Entree): Uint8Array {
  const vue = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const abime = (): ZipIllisible => new ZipIllisible(`${nom} y est abîmé`);
  if (position + 30 > bytes.length || vue.getUint32(position, true) !== LOCALE) throw abime();
  const debut = position + 30 + vue.getUint16(position + 26, true) + vue.getUint16(position + 28, true);
  if (debut + compresse > bytes.length || (methode !== STOCKE && methode !== DEFLATE)) throw abime();
  return bytes.subarray(debut, debut + compresse);
}

/**
 * The content of an entry, piece by piece, checked at its end.
 * @throws ZipIllisible when it is damaged, or longer than its directory says
 */
export async function* morceauxDe(bytes: Uint8Array, entree: Entree): AsyncGenerator<Uint8Array, void, undefined> {
  const abime = (): ZipIllisible => new ZipIllisible(`${entree.nom} y est abîmé`);
  const brut = new Blob([new Uint8Array(contenuDe(bytes, entree))]).stream();
  const lecteur = (
    entree.methode === STOCKE ? brut : brut.pipeThrough(new DecompressionStream('deflate-raw'))
  ).getReader();
  let taille = 0;
  let crc = 0xffffffff;
  try {
    for (;;) {
      const { done, value } = await lecteur.read();
      if (done) break;
      taille += value.length;
      if (taille > entree.taille) throw abime();
      crc = suiteDuCrc(crc, value);
      yield value;
    }
  } catch (cause) {
    throw cause instanceof ZipIllisible ? cause : abime();
  } finally {
    await lecteur.cancel().catch(() => undefined);
  }
  if (taille !== entree.taille || (crc ^ 0xffffffff) >>> 0 !== entree.crc) throw abime();
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** Continues a CRC-32 (begun with all bits set, and to be inverted at its end) over more bytes. */
export function suiteDuCrc(crc: number, morceau: Uint8Array): number {
  let c = crc;
  for (const octet of morceau) c = (TABLE[(c ^ octet) & 0xff] ?? 0) ^ (c >>> 8);
  return c;
}
