import type { Plugin } from 'vite';

/** The list that ends a file: what it exports under which names. */
const EXPORTS = /export\{[^{}]*\};?\s*$/;

/**
 * A file cut on its way, whose length nothing announced, may still read as code, without its exports: the page would
 * then be drawn without what it shows. Told first, an export that never comes is an error, and the page says so.
 */
export function exportsFirst(code: string): string {
  const liste = EXPORTS.exec(code);
  if (liste === null) return code;
  return `${liste[0].trim().replace(/;?$/, ';')}${code.slice(0, liste.index)}`;
}

/** Tells first what each file of the site exports. */
export const exportsTold: Plugin = {
  name: 'trajectoire:exports-first',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const fichier of Object.values(bundle)) {
        if (fichier.type === 'chunk') fichier.code = exportsFirst(fichier.code);
      }
    }
  }
};
