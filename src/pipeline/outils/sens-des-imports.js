import path from 'node:path';

/**
 * What each part of the house may import from, itself apart. Imports point one way:
 * routes → components, charts, exports → state → views → engine → schema, domain.
 * @type {Record<string, readonly string[]>}
 */
const COUCHES = {
  domain: [],
  schema: ['domain'],
  format: ['domain'],
  importers: ['schema', 'domain', 'format'],
  engine: ['schema', 'domain'],
  views: ['engine', 'schema', 'domain', 'format'],
  state: ['views', 'engine', 'importers', 'schema', 'domain', 'format'],
  exports: ['charts', 'components', 'state', 'views', 'engine', 'schema', 'domain', 'format'],
  charts: ['exports', 'components', 'state', 'views', 'schema', 'domain', 'format', 'styles'],
  components: ['exports', 'charts', 'state', 'views', 'schema', 'domain', 'format', 'styles'],
  routes: [
    'exports',
    'charts',
    'components',
    'state',
    'views',
    'engine',
    'importers',
    'schema',
    'domain',
    'format',
    'styles'
  ],
  pipeline: ['importers', 'exports', 'views', 'engine', 'schema', 'domain', 'format']
};

/** Packages that cost the reader hundreds of kilobytes: never behind a static import of what a page loads. */
const LOURDS =
  /^(@duckdb\/duckdb-wasm|apache-arrow|fflate|hyparquet(-compressors|-writer)?|hucre|yaml|papaparse)(\/|$)/;
const COUCHES_DES_PAGES = new Set(['routes', 'components', 'charts', 'state', 'views', 'format', 'domain']);

/**
 * @param {string} file absolute path with forward slashes
 * @returns {string | null} the part of the house that holds the file
 */
export function coucheDe(file) {
  const found = /\/src\/(?:lib\/([^/]+)\/|(routes|pipeline)\/)/.exec(file);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * @param {string} file importing file, absolute, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | null} the part that the import reaches; null outside of src, and for packages
 */
function coucheVisee(file, specifier) {
  if (specifier.startsWith('$lib/')) return specifier.split('/')[1] ?? null;
  if (specifier.startsWith('.')) return coucheDe(`${path.posix.join(path.posix.dirname(file), specifier)}/`);
  return null;
}

/**
 * @param {string} file importing file, absolute, with forward slashes
 * @param {string} specifier as written in the import
 * @param {'statique' | 'type' | 'dynamique'} genre a type costs nothing at run time, a dynamic import only on demand
 * @returns {string | null} what is wrong, in a sentence; null when the import is allowed
 */
export function fauteDImport(file, specifier, genre) {
  const de = coucheDe(file);
  const permises = de === null ? undefined : COUCHES[de];
  if (de === null || permises === undefined) return null;
  const essai = /\.test\.(js|ts)$/.test(file);
  const vers = coucheVisee(file, specifier);
  if (vers !== null && vers !== de && !permises.includes(vers) && !essai) {
    return `«\u00a0${de}\u00a0» n’importe pas «\u00a0${vers}\u00a0»\u00a0: routes → components, charts, exports → state → views → engine → schema, domain.`;
  }
  if (essai || genre !== 'statique') return null;
  if (de === 'domain' && vers === null) return '«\u00a0domain\u00a0» n’importe rien que lui-même.';
  if (COUCHES_DES_PAGES.has(de) && LOURDS.test(specifier)) {
    return `«\u00a0${specifier}\u00a0» ne se charge qu’à la demande\u00a0: import() au moment de l’intention.`;
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'imports point one way between the parts of the house' } },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    /**
     * @param {import('eslint').Rule.Node} node
     * @param {{ type: string, value?: unknown } | null | undefined} source
     * @param {'statique' | 'type' | 'dynamique'} genre
     */
    const verifie = (node, source, genre) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = fauteDImport(file, source.value, genre);
      if (message !== null) context.report({ node, message });
    };
    /** @param {import('eslint').Rule.Node} node */
    const genreDe = (node) =>
      ('importKind' in node && node.importKind === 'type') || ('exportKind' in node && node.exportKind === 'type')
        ? 'type'
        : 'statique';
    return {
      ImportDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ExportNamedDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ExportAllDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ImportExpression: (node) => verifie(node, node.source, 'dynamique')
    };
  }
};
