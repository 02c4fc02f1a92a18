import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where kit's client starts. */
const DEPART = path.resolve(import.meta.dirname, '../../../node_modules/@sveltejs/kit/src/runtime/client/entry.js');

const APP = /\/\.svelte-kit\/generated\/client-optimized\/app\.js$/;
const NOEUD = /\(\) => import\('(\.\/nodes\/(\d+))'\)/g;
const UNIVERSEL = /import \* as universal from "(.+)";/;
const COMPOSANT = /export \{ default as component \} from "(.+)";/;
const PAGE = /\/\+page(@[^/]*)?\.(svelte|ts|js)$/;

/** One node of the site that every page asks for: a layout, or the page of errors. */
interface Noeud {
  universel: string | undefined;
  composant: string;
}

function lisNoeud(fichier: string): Noeud | null {
  const texte = readFileSync(`${fichier}.js`, 'utf8');
  const composant = COMPOSANT.exec(texte)?.[1];
  if (composant === undefined || PAGE.test(composant)) return null;
  return { universel: UNIVERSEL.exec(texte)?.[1], composant };
}

/**
 * Kit asks for its start, the layouts and the page of errors by files of their own that each hold a line: their headers
 * weigh more than they do. They come with the list of pages (`entry/app`), which says the start too; `hooks.server.ts`
 * writes pages that ask for it alone.
 */
export const amorce: Plugin = {
  name: 'trajectoire:amorce',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  // Named after what shares them, style sheets are longer to list than to name.
  outputOptions(options) {
    const { assetFileNames } = options;
    if (typeof assetFileNames !== 'string') return null;
    const nom = ({ names }: { names: string[] }): string =>
      names.some((nom) => nom.endsWith('.css')) ? assetFileNames.replace('[name].', '') : assetFileNames;
    return { ...options, assetFileNames: nom };
  },
  transform: {
    filter: { id: APP },
    handler(code, id) {
      const dossier = path.dirname(id);
      const lignes = [`export { start } from ${JSON.stringify(DEPART)};`];
      const depuisIci = (fichier: string, noeud: string): string =>
        JSON.stringify(path.resolve(path.dirname(path.resolve(dossier, noeud)), fichier));
      const ecrit = code.replace(NOEUD, (tel, chemin: string, n: string) => {
        const noeud = lisNoeud(path.resolve(dossier, chemin));
        if (noeud === null) return tel;
        lignes.push(`import composant${n} from ${depuisIci(noeud.composant, chemin)};`);
        if (noeud.universel === undefined) return `async () => ({ component: composant${n} })`;
        lignes.push(`import * as universel${n} from ${depuisIci(noeud.universel, chemin)};`);
        return `async () => ({ universal: universel${n}, component: composant${n} })`;
      });
      return { code: `${lignes.join('\n')}\n${ecrit}`, map: null };
    }
  }
};
