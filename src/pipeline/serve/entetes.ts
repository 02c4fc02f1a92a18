/** Sent with every response: few, since a page is some fifty of them and headers are not compressed. */
const COMMUNS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin'
};

/** A worker takes the policy of its own response: DuckDB compiles its WebAssembly under it, and Arrow may not eval. */
const POLITIQUE_SCRIPT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The page's own policy stands in its `<meta>`, with the hash of its bootstrap: the header must not narrow it. */
const POLITIQUE_PAGE = "frame-ancestors 'self'";

const UN_AN = 'public, max-age=31536000, immutable';

/** What never changes at its address: hashed files of the build, and everything under a version of a dataset. */
function immuable(chemin: string): boolean {
  return chemin.startsWith('/_app/immutable/') || /^\/data\/[a-z0-9-]+\/[^/]+\/./.test(chemin);
}

/**
 * Headers of one answer.
 * @param chemin path of the address, starting with `/`
 * @param extension of the file that is sent, with its dot (`.html` for a page at a folder's address)
 */
export function entetes(chemin: string, extension: string): Record<string, string> {
  const sortie: Record<string, string> = { ...COMMUNS, 'Cache-Control': immuable(chemin) ? UN_AN : 'no-cache' };
  if (extension === '.html') {
    sortie['Content-Security-Policy'] = POLITIQUE_PAGE;
    sortie['Permissions-Policy'] = 'camera=(), geolocation=(), microphone=()';
  }
  if (extension === '.js' || extension === '.mjs') sortie['Content-Security-Policy'] = POLITIQUE_SCRIPT;
  if (extension === '.parquet') sortie['Content-Type'] = 'application/vnd.apache.parquet';
  return sortie;
}
