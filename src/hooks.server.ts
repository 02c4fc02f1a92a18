import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import * as v from 'valibot';
import { building } from '$app/environment';
import { veille } from '$lib/state/page-watch';

const SILENCE_SECONDES = 20;
const script = `(${veille.toString()})(${SILENCE_SECONDES})`;
const empreinte = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const SANS_SCRIPT = `<noscript><p class="veille">Cette page se compose dans votre navigateur\u00a0: elle demande JavaScript. Les pages écrites à l’avance se lisent sans lui, depuis la <a href="%accueil%">page d’accueil</a>.</p></noscript>`;

/** Lets the page's policy run one script more. */
function permet(politique: string): string {
  return politique.replace("script-src 'self'", `script-src 'self' ${empreinte}`);
}

const PRECHARGEMENT = /[ \t]*<link href="([^"]*)" rel="modulepreload">\n?/g;
/** What follows the content of a page: its data, or the script that starts it. */
const SUITE = /<script type="application\/json"|<script>\s*\{\s*__sveltekit_/;

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

/** Asks for the code after the content: at the head it would take the line before what is to be painted. */
function contenuDAbord(html: string): string {
  const adresses = [...html.matchAll(PRECHARGEMENT)].map(([, adresse = '']) => adresse);
  const code = avecImports(adresses).map((adresse) => `<link href="${adresse}" rel="modulepreload">`);
  return html.replaceAll(PRECHARGEMENT, '').replace(SUITE, (suite) => code.join('') + suite);
}

/** Puts the watch at the head of a page, and a word for readers without JavaScript in the one that comes empty. */
function garde(html: string): string {
  const vide = !html.includes('id="contenu"');
  const accueil = /href="([^"]*)icone\.svg"/.exec(html)?.[1] ?? '/';
  const sansScript = vide ? SANS_SCRIPT.replace('%accueil%', accueil) : '';
  return permet(html).replace('<!--veille-->', () => `${sansScript}<script>${script}</script>`);
}

export const handle: Handle = async ({ event, resolve }) => {
  const reponse = await resolve(event, { transformPageChunk: ({ html }) => garde(contenuDAbord(html)) });
  const politique = reponse.headers.get('content-security-policy');
  if (politique !== null) reponse.headers.set('content-security-policy', permet(politique));
  return reponse;
};
