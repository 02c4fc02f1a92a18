/** The version of the data that an address was written of. */
export interface Epingle {
  /** Day that these data were of, ISO. */
  au: string;
  /** First letters of the version. */
  version: string;
}

const CHAMP = 'version';
/** What of an address says which page is being presented: a file made meanwhile shows its figures, not the session. */
export const CHAMP_DE_SEANCE = 'seance';
const LETTRES = 8;
const ECRITE = /^(\d{4}-\d{2}-\d{2})\.([\da-f]{8})$/u;

/** The address with the version that its figures are of: `…/?au=2026-06-30&version=2026-09-30.a8bcd5cf`. */
export function epingle(adresse: string, { au, version }: Epingle): string {
  const url = new URL(adresse);
  url.searchParams.delete(CHAMP_DE_SEANCE);
  url.searchParams.set(CHAMP, ecrisEpingle({ au, version }));
  return url.href;
}

/** The address without its version, of what is published. */
export function sansEpingle(adresse: string): string {
  const url = new URL(adresse);
  url.searchParams.delete(CHAMP);
  return url.href;
}

/** A version as an address pins it; null for any other text. */
export function lisEpingle(ecrite: string): Epingle | null {
  const [, au, version] = ECRITE.exec(ecrite) ?? [];
  return au === undefined || version === undefined ? null : { au, version };
}

/** The same, written. */
export const ecrisEpingle = ({ au, version }: Epingle): string => `${au}.${version.slice(0, LETTRES)}`;

/** What an address was written of, when it is not what is published; null for any other address. */
export function epingleDepassee(recherche: string, publiee: string): Epingle | null {
  const epingle = lisEpingle(new URLSearchParams(recherche).get(CHAMP) ?? '');
  return epingle === null || publiee.startsWith(epingle.version) ? null : epingle;
}
