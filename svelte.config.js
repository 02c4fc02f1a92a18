import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Of the sources, told by `npm run build`: kit would write the hour of the build in every page and script. */
const version = process.env.TRAJECTOIRE_VERSION;

/** @type {Map<string, string>} */
const classes = new Map();

/**
 * Four letters of each component rather than the compiler's thirteen: they are written on most elements of a page.
 *
 * @type {import('svelte/compiler').CssHashGetter}
 */
function classe({ hash, filename }) {
  const nom = `s-${hash(filename).slice(-4)}`;
  if ((classes.get(nom) ?? filename) !== filename) throw new Error(`${filename} has the class of ${classes.get(nom)}`);
  classes.set(nom, filename);
  return nom;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, cssHash: classe },
  kit: {
    adapter: adapter({ fallback: '200.html', strict: false }),
    ...(version && { version: { name: version } }),
    prerender: { crawl: true, entries: ['/'] },
    // A style sheet that hangs would leave the page blank: a page carries its own.
    inlineStyleThreshold: 1_000_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['self'],
        'form-action': ['self']
      }
    }
  }
};
