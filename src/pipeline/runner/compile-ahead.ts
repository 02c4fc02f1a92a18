import type { Plugin } from 'vite';

/** Code that comes with a page, rather than when something is asked for. */
const DES_PAGES = /^(socle|partage|nodes\/|entry\/)/;

/** V8 compiles all of such a file as it arrives, beside the layout of the page, not function by function afterwards. */
const MARQUE = '//# allFunctionsCalledOnLoad\n';

/** Marks the code of pages so; the mark must be a file's first line, and vite writes there too. */
export const compileAhead: Plugin = {
  name: 'trajectoire:compile-ahead',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const fichier of Object.values(bundle)) {
        if (fichier.type === 'chunk' && DES_PAGES.test(fichier.name)) fichier.code = MARQUE + fichier.code;
      }
    }
  }
};
