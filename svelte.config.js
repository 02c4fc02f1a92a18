import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Of the sources, told by `npm run build`: kit would write the hour of the build in every page and script. */
const version = process.env.TRAJECTOIRE_VERSION;

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
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
