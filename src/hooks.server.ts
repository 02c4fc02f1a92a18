import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import * as v from 'valibot';
import { building } from '$app/environment';
import { CODE, veille } from '$lib/state/page-watch';

const SILENCE_SECONDES = 20;
const script = `(${veille.toString()})(${SILENCE_SECONDES},'${CODE}')`;
const empreinte = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const SANS_SCRIPT = `<noscript><p class="veille">Cette page se compose dans votre navigateur\u00a0: elle demande JavaScript. Les pages écrites à l’avance se lisent sans lui, depuis la <a href="%accueil%">page d’accueil</a>.</p></noscript>`;

/** Lets the page's policy run one script more. */
function permet(politique: string): string {
  return politique.replace("script-src 'self'", `script-src 'self' ${empreinte}`);
}

const PRECHARGEMENT = /[ \t]*<link href="([^"]*)" rel="modulepreload">\n?/g;

const MORCEAUX = v.record(v.string(), v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) }));

/** What each file of the built site imports, by its path. */
function lisImports(): ReadonlyMap<string, readonly string[]> {
  const manifeste = '.svelte-kit/output/client/.vite/manifest.json';
  if (!building || !existsSync(manifeste)) return new Map();
  const morceaux = v.parse(MORCEAUX, JSON.parse(readFileSync(manifeste, 'utf8')));
  return new Map(
    Object.values(morceaux).map(({ file, imports }) => [file, imports.flatMap((cle) => morceaux[cle]?.file ?? [])])
  );
}

const imports = lisImports();

/**
 * These files and all that they import. Kit leaves out what is fetched later from elsewhere too (its `find_deps` marks
 * it as seen): it would be asked for only once its importer has come.
 */
function avecImports(adresses: readonly string[]): string[] {
  const [racine = ''] = adresses[0]?.split('_app/') ?? [];
  const fichiers = new Set(adresses.map((adresse) => adresse.slice(racine.length)));
  for (const fichier of fichiers) for (const importe of imports.get(fichier) ?? []) fichiers.add(importe);
  return [...fichiers].map((fichier) => racine + fichier);
}

/** Names the code for the watch of the page, which asks for it once something is painted. */
function contenuDAbord(html: string): string {
  const adresses = [...html.matchAll(PRECHARGEMENT)].map(([, adresse = '']) => adresse);
  const code = avecImports(adresses).map((adresse) => `<link href="${adresse}" rel="${CODE}">`);
  return html.replaceAll(PRECHARGEMENT, '').replace('</head>', `${code.join('')}</head>`);
}

/** The whole portfolio draws its page, which comes with its `apercu` alone (see `dataset/portfolio.ts`). */
const PORTEFEUILLE_ENTIER =
  /<script type="application\/json" data-sveltekit-fetched[^>]*\/vues\/portefeuille\/index\.json"[^>]*>[^<]*<\/script>\s*/g;

/** Puts the watch at the head of a page, and a word for readers without JavaScript in the one that comes empty. */
function garde(html: string): string {
  const vide = !html.includes('id="contenu"');
  const accueil = /href="([^"]*)icone\.svg"/.exec(html)?.[1] ?? '/';
  const sansScript = vide ? SANS_SCRIPT.replace('%accueil%', accueil) : '';
  return permet(html).replace('<!--veille-->', () => `${sansScript}<script>${script}</script>`);
}

export const handle: Handle = async ({ event, resolve }) => {
  const reponse = await resolve(event, {
    // The font is there when the first text is laid out: it need not be laid out again.
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
    transformPageChunk: ({ html }) => garde(contenuDAbord(html.replaceAll(PORTEFEUILLE_ENTIER, '')))
  });
  const politique = reponse.headers.get('content-security-policy');
  if (politique !== null) reponse.headers.set('content-security-policy', permet(politique));
  return reponse;
};
