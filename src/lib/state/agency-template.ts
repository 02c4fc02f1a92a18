import * as v from 'valibot';
import type { Gabarit } from '$lib/words/dossier/gabarit';

const CLE = 'trajectoire:gabarit';

const GARDE = v.object({
  accent: v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-F]{6}$/u))),
  polices: v.nullable(v.object({ titres: v.string(), corps: v.string() })),
  logo: v.nullable(
    v.object({
      genre: v.picklist(['png', 'jpeg']),
      octets: v.pipe(v.string(), v.base64()),
      forme: v.object({ largeur: v.number(), hauteur: v.number() })
    })
  )
});

const enLettres = (octets: Uint8Array): string =>
  btoa(Array.from(octets, (octet) => String.fromCodePoint(octet)).join(''));
const enOctets = (lettres: string): Uint8Array =>
  Uint8Array.from(atob(lettres), (lettre) => lettre.codePointAt(0) ?? 0);

/** The template of the agency that this browser keeps, for the decks of every pack; null without, or when it keeps nothing. */
export function lisGabaritGarde(): Gabarit | null {
  try {
    const lu = v.safeParse(GARDE, JSON.parse(localStorage.getItem(CLE) ?? 'null'));
    if (!lu.success) return null;
    const { logo, ...reste } = lu.output;
    return { ...reste, logo: logo && { ...logo, octets: enOctets(logo.octets) } };
  } catch {
    return null;
  }
}

/**
 * Keeps the template of the agency in this browser.
 * @returns false when it keeps nothing, or not as much
 */
export function gardeGabarit({ logo, ...reste }: Gabarit): boolean {
  try {
    const ecrit = { ...reste, logo: logo && { ...logo, octets: enLettres(logo.octets) } };
    localStorage.setItem(CLE, JSON.stringify(ecrit));
    return true;
  } catch {
    return false;
  }
}

export function oublieGabarit(): void {
  try {
    localStorage.removeItem(CLE);
  } catch {
    // A browser that keeps nothing: there was none.
  }
}
