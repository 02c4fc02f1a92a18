import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file that is read piece by piece, as many times as wanted: a big one never stands whole in memory. */
export interface Source {
  /** Name with its folders, as the reader gave it. */
  nom: string;
  morceaux(): AsyncIterable<Uint8Array>;
}

/** A file that does not fit where it must stand whole. */
export class TropGrand extends Error {
  constructor(readonly octets: number) {
    super(`le fichier dépasse ${Math.round(octets / 1_000_000)}\u00a0Mo`);
  }
}

const MORCEAU = 1 << 18;

/**
 * Bytes at hand, as a source.
 *
 * @internal Only tests read this way.
 */
export function sourceDOctets(bytes: Uint8Array, nom: string): Source {
  return {
    nom,
    async *morceaux() {
      for (let p = 0; p < bytes.length; p += MORCEAU) yield await Promise.resolve(bytes.subarray(p, p + MORCEAU));
    }
  };
}

/** A file of the browser, as a source. */
export function sourceDeFichier(fichier: File): Source {
  return { nom: fichier.name, morceaux: () => morceauxDuFlux(() => fichier.stream()) };
}

/** What a stream gives; it is cancelled when reading stops before its end. */
export async function* morceauxDuFlux(
  ouvre: () => ReadableStream<Uint8Array>
): AsyncGenerator<Uint8Array, void, undefined> {
  const lecteur = ouvre().getReader();
  try {
    for (;;) {
      const { done, value } = await lecteur.read();
      if (done) return;
      yield value;
    }
  } finally {
    await lecteur.cancel().catch(() => undefined);
  }
}

/** The first bytes, `n` of them or the whole file when it is shorter. */
export async function debutDe(source: Source, n: number): Promise<Uint8Array> {
  const pris: Uint8Array[] = [];
  let taille = 0;
  for await (const morceau of source.morceaux()) {
    pris.push(morceau.subarray(0, n - taille));
    taille += morceau.length;
    if (taille >= n) break;
  }
  return colle(pris);
}

/**
 * The whole file: for what cannot be read piece by piece, a workbook above all.
 * @throws TropGrand beyond `max` bytes
 */
export async function toutDe(source: Source, max: number): Promise<Uint8Array> {
  const pris: Uint8Array[] = [];
  let taille = 0;
  for await (const morceau of source.morceaux()) {
    taille += morceau.length;
    if (taille > max) throw new TropGrand(max);
    pris.push(morceau);
  }
  return colle(pris);
}

/** What two files have in common only when their bytes are the same; in JavaScript, as in `engine/checksum`. */
export async function empreinteDe(source: Source): Promise<string> {
  const empreinte = sha256.create();
  for await (const morceau of source.morceaux()) empreinte.update(morceau);
  return bytesToHex(empreinte.digest());
}

function colle(morceaux: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(morceaux.reduce((somme, { length }) => somme + length, 0));
  let place = 0;
  for (const morceau of morceaux) {
    bytes.set(morceau, place);
    place += morceau.length;
  }
  return bytes;
}
