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
  url.searchParams.set(CHAMP, `${au}.${version.slice(0, LETTRES)}`);
  return url.href;
}

/** The address without its version, of what is published. */
export function sansEpingle(adresse: string): string {
  const url = new URL(adresse);
  url.searchParams.delete(CHAMP);
  return url.href;
}

/** What an address was written of, when it is not what is published; null for any other address. */
export function epingleDepassee(recherche: string, publiee: string): Epingle | null {
  const [, au, version] = ECRITE.exec(new URLSearchParams(recherche).get(CHAMP) ?? '') ?? [];
  return au === undefined || version === undefined || publiee.startsWith(version) ? null : { au, version };
}
