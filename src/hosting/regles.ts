/**
 * What any server of the site must do, told once: our own server reads it, and the configurations of nginx, Apache and
 * IIS beside it are written from it (`npm run hebergement`). Patterns are those that JavaScript, PCRE and .NET share.
 */

/** Sent with every response: few, since a page is some thirty of them and headers are not compressed. */
export const COMMUNS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin'
} as const;

/** Sent with a page alone. */
export const PERMISSIONS = 'camera=(), geolocation=(), microphone=()';

/** The page's own policy stands in its `<meta>`, with the hash of its bootstrap: the header must not narrow it. */
export const POLITIQUE_PAGE = "frame-ancestors 'self'";

/** A worker takes the policy of its own response: DuckDB compiles its WebAssembly under it, and Arrow may not eval. */
export const POLITIQUE_WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export const UN_AN = 'public, max-age=31536000, immutable';
export const REVALIDER = 'no-cache';

/** What never changes at its address: hashed files of the build, and everything under a version of a dataset. */
export const IMMUABLE = '^/(_app/immutable|data/[a-z0-9-]+/[^/]+)/.';

/** Folders whose missing file is a 404, never the fallback page. */
export const DOSSIERS_DE_FICHIERS = ['data', '_app'] as const;

/** Page of the addresses that were not written in advance. */
export const SECOURS = '200.html';

/** Types that a server may not know, by extension. */
export const TYPES = {
  wasm: 'application/wasm',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
  webmanifest: 'application/manifest+json'
} as const;

/**
 * Names of the scripts of workers, as their sources are named (`parquet.worker.ts`). The others run under the policy of
 * their page: a header on each would cost a first opening two kilobytes.
 */
export const WORKERS = '\\.worker[^/]*\\.m?js';

const immuable = new RegExp(IMMUABLE);
const worker = new RegExp(`${WORKERS}$`);
const page = /\.html$/;

/**
 * Headers of one answer.
 * @param chemin path of the address, starting with `/`
 * @param fichier name of the file that is sent, or that would be (`index.html` for a page at a folder's address)
 */
export function entetes(chemin: string, fichier: string): Record<string, string> {
  const estPage = page.test(fichier);
  return {
    ...COMMUNS,
    'Cache-Control': !estPage && immuable.test(chemin) ? UN_AN : REVALIDER,
    ...(worker.test(fichier) ? { 'Content-Security-Policy': POLITIQUE_WORKER } : {}),
    ...(estPage ? { 'Content-Security-Policy': POLITIQUE_PAGE, 'Permissions-Policy': PERMISSIONS } : {})
  };
}
