import path from 'node:path';
import { cercleDe } from './cercles.js';

/**
 * What each part of the house may import from, itself apart. Imports point one way:
 * routes → components → charts → words → views → engine → schema, domain. `exports` reads words, views and the layouts
 * of charts; `state` and `local` stand beside
 * components: `dataset` (what a page reads: written, local or computed) above `local`, above `state`.
 * @type {Record<string, readonly string[]>}
 */
const COUCHES = {
  domain: [],
  schema: ['domain'],
  format: ['domain'],
  importers: ['schema', 'domain', 'format'],
  engine: ['schema', 'domain'],
  demonstration: ['importers', 'schema', 'domain', 'format'],
  views: ['engine', 'schema', 'domain', 'format'],
  words: ['views', 'engine', 'importers', 'schema', 'domain', 'format'],
  kit: ['words', 'views', 'engine', 'schema', 'domain', 'format', 'styles'],
  charts: ['exports', 'kit', 'words', 'views', 'engine', 'schema', 'domain', 'format', 'styles'],
  exports: ['charts', 'words', 'views', 'engine', 'importers', 'schema', 'domain', 'format'],
  state: ['words', 'views', 'engine', 'schema', 'domain', 'format'],
  local: ['exports', 'state', 'words', 'views', 'engine', 'importers', 'schema', 'domain', 'format'],
  dataset: ['local', 'state', 'words', 'views', 'engine', 'schema', 'domain', 'format'],
  components: [
    'exports',
    'charts',
    'kit',
    'dataset',
    'local',
    'state',
    'words',
    'views',
    'engine',
    'schema',
    'domain',
    'format',
    'styles'
  ],
  routes: [
    'exports',
    'charts',
    'components',
    'kit',
    'dataset',
    'local',
    'state',
    'words',
    'views',
    'engine',
    'importers',
    'schema',
    'domain',
    'format',
    'styles'
  ],
  pipeline: ['demonstration', 'importers', 'exports', 'words', 'views', 'engine', 'schema', 'domain', 'format']
};

/** The front door of `local`: what pages know, what a reader gives, and what needs the engine. */
const PORTE_DU_POSTE = /\/local\/(local\.svelte|import\.svelte|journal\.svelte|compute|engine-data)$/;

/** What a screen may take from another folder of components: what several screens share. */
const PARTAGES = new Set(['kit', 'entete-contrat', 'island']);

/** Parts that ask for an export when a reader wants it, and not before. */
const DEMANDENT_UN_EXPORT = new Set(['charts', 'components', 'local', 'routes']);

/** Packages that cost the reader hundreds of kilobytes: never behind a static import of what a page loads. */
const LOURDS =
  /^(@duckdb\/duckdb-wasm|apache-arrow|fflate|hyparquet(-compressors|-writer)?|hucre|yaml|papaparse)(\/|$)/;
const COUCHES_DES_PAGES = new Set([
  'routes',
  'components',
  'kit',
  'charts',
  'dataset',
  'state',
  'local',
  'words',
  'views',
  'format',
  'domain'
]);

/**
 * @param {string} file absolute path with forward slashes
 * @returns {string | null} the part of the house that holds the file
 */
export function coucheDe(file) {
  if (file.includes('/src/lib/components/kit/')) return 'kit';
  const found = /\/src\/(?:lib\/([^/]+)\/|(routes|pipeline|demonstration)\/)/.exec(file);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * @param {string} file importing file, absolute, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | null} the part that the import reaches; null outside of src, and for packages
 */
function coucheVisee(file, specifier) {
  if (specifier.startsWith('$lib/')) return coucheDe(`/src/lib/${specifier.slice('$lib/'.length)}/`);
  if (specifier.startsWith('.')) return coucheDe(`${path.posix.join(path.posix.dirname(file), specifier)}/`);
  return null;
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {boolean} whether a screen reaches into the folder of another; the guide shows pieces of all
 */
function chezUnAutreEcran(file, specifier) {
  const de = /\/src\/lib\/components\/([^/]+)\//.exec(file)?.[1];
  const vise = specifier.startsWith('$lib/')
    ? `/src/lib/${specifier.slice('$lib/'.length)}`
    : path.posix.join(path.posix.dirname(file), specifier);
  const vers = /\/src\/lib\/components\/([^/]+)\//.exec(vise)?.[1];
  return de !== undefined && vers !== undefined && vers !== de && de !== 'aide' && !PARTAGES.has(vers);
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
    return `«\u00a0${de}\u00a0» n’importe pas «\u00a0${vers}\u00a0»\u00a0: routes → components → charts → words → views → engine → schema, domain.`;
  }
  if (!essai && vers === 'local' && de !== 'local' && !PORTE_DU_POSTE.test(specifier)) {
    return '«\u00a0local\u00a0» a une porte\u00a0: local.svelte, import.svelte, journal.svelte, compute ou engine-data.';
  }
  if (!essai && chezUnAutreEcran(file, specifier)) {
    return 'Un écran n’importe pas d’un autre\u00a0: ce que plusieurs montrent est dans «\u00a0kit\u00a0».';
  }
  if (essai || genre !== 'statique') return null;
  if (vers === 'exports' && DEMANDENT_UN_EXPORT.has(de)) {
    return '«\u00a0exports\u00a0» ne se charge qu’à la demande\u00a0: import() au moment de l’intention.';
  }
  if (de === 'exports' && vers === 'charts' && specifier.endsWith('.svelte')) {
    return 'Un export lit la mise en page d’un graphique, jamais son composant.';
  }
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
      Program: (node) => {
        const cercle = cercleDe(file);
        if (cercle === null) return;
        const noms = cercle.map((membre) => membre.slice(membre.lastIndexOf('/src/') + 1));
        context.report({ node, message: `Ces fichiers s’importent en cercle\u00a0: ${noms.join(', ')}.` });
      },
      ImportDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ExportNamedDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ExportAllDeclaration: (node) => verifie(node, node.source, genreDe(node)),
      ImportExpression: (node) => verifie(node, node.source, 'dynamique')
    };
  }
};
