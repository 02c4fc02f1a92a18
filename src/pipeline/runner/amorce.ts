import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const CLIENT = path.resolve(import.meta.dirname, '../../../node_modules/@sveltejs/kit/src/runtime/client');

/** Where kit's client starts. */
const DEPART = path.join(CLIENT, 'entry.js');

const APP = /\/\.svelte-kit\/generated\/client-optimized\/app\.js$/;
const NOEUD = /\/\.svelte-kit\/generated\/client-optimized\/nodes\/\d+\.js$/;
const DEMANDE = /\(\) => import\('(\.\/nodes\/(\d+))'\)/g;
const UNIVERSEL = /import \* as universal from "(.+)";\nexport \{ universal \};/;
const COMPOSANT = /export \{ default as component \} from "(.+)";/;
const PAGE = /\/\+page(@[^/]*)?\.(svelte|ts|js)$/;

/** All that kit's client reads of a page's or a layout's own module. */
const LUS = ['load', 'trailingSlash'];

interface Noeud {
  universel: string | null;
  composant: string;
}

function lisNoeud(fichier: string): Noeud | null {
  const texte = readFileSync(fichier, 'utf8');
  const [universel, composant] = [UNIVERSEL, COMPOSANT].map((motif) => {
    const relatif = motif.exec(texte)?.[1];
    return relatif === undefined ? null : path.resolve(path.dirname(fichier), relatif);
  });
  return composant === null || composant === undefined ? null : { universel: universel ?? null, composant };
}

/** Imports what is read of such a module, and gives it as an object: the whole of it would be written out in the file. */
function importe(module: string, prefixe: string): { import: string; objet: string } {
  const texte = readFileSync(module, 'utf8');
  const noms = LUS.filter((nom) => new RegExp(`^export (const|(async )?function) ${nom}\\b`, 'm').test(texte));
  const locaux = noms.map((nom) => [nom, `${prefixe}_${nom}`] as const);
  return {
    import: `import { ${locaux.map(([nom, local]) => `${nom} as ${local}`).join(', ')} } from ${JSON.stringify(module)};`,
    objet: `{ ${locaux.map(([nom, local]) => `${nom}: ${local}`).join(', ')} }`
  };
}

/**
 * Kit asks for its start, the layouts and the page of errors by files of their own that each hold a line: their headers
 * weigh more than they do. They come with the list of pages, which says the start too; `hooks.server.ts` writes pages
 * that ask for it alone.
 */
function listeDesPages(code: string, id: string): string {
  const lignes = [`export { start } from ${JSON.stringify(DEPART)};`];
  const ecrit = code.replace(DEMANDE, (telle, relatif: string, n: string) => {
    const noeud = lisNoeud(`${path.resolve(path.dirname(id), relatif)}.js`);
    if (noeud === null || PAGE.test(noeud.composant)) return telle;
    lignes.push(`import composant${n} from ${JSON.stringify(noeud.composant)};`);
    if (noeud.universel === null) return `async () => ({ component: composant${n} })`;
    const universel = importe(noeud.universel, `universel${n}`);
    lignes.push(universel.import);
    return `async () => ({ universal: ${universel.objet}, component: composant${n} })`;
  });
  return `${lignes.join('\n')}\n${ecrit}`;
}

function noeud(code: string, id: string): string {
  const { universel } = lisNoeud(id) ?? {};
  if (universel === null || universel === undefined) return code;
  const lu = importe(universel, 'universel');
  return code.replace(UNIVERSEL, () => `${lu.import}\nexport const universal = ${lu.objet};`);
}

/** Takes two names out of Svelte one by one: taken out of the whole, they bring all of it. */
const client = (code: string): string =>
  code.replace('const { onMount, tick } = svelte;', 'const onMount = svelte.onMount, tick = svelte.tick;');

/**
 * The print of a file, in seven characters (what the bundler asks for from 65 files up) for eight: it is what does not
 * compress in the lists of files that pages, styles and the site's start hold.
 */
const courte = (nom: string): string => nom.replace('[hash]', '[hash:7]');

export const amorce: Plugin = {
  name: 'trajectoire:amorce',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  outputOptions(options) {
    const { assetFileNames, chunkFileNames, entryFileNames } = options;
    if (typeof assetFileNames !== 'string') return null;
    const fichiers = courte(assetFileNames);
    // Named after what shares them, style sheets are longer to list than to name.
    const nom = ({ names }: { names: string[] }): string =>
      names.some((nom) => nom.endsWith('.css'))
        ? fichiers.replace('[name].', '').replace('[hash:7]', '[hash:6]')
        : fichiers;
    const court = { ...options, assetFileNames: nom };
    if (typeof chunkFileNames === 'string') court.chunkFileNames = courte(chunkFileNames);
    if (typeof entryFileNames === 'string') court.entryFileNames = courte(entryFileNames);
    return court;
  },
  transform: {
    filter: { id: [APP, NOEUD, /\/kit\/src\/runtime\/client\/client\.js$/] },
    handler(code, id) {
      const ecrire = APP.test(id) ? listeDesPages : NOEUD.test(id) ? noeud : client;
      return { code: ecrire(code, id), map: null };
    }
  }
};
