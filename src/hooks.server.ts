import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { veille } from '$lib/state/page-watch';

const SILENCE_SECONDES = 20;
const script = `(${veille.toString()})(${SILENCE_SECONDES})`;
const empreinte = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const SANS_SCRIPT = `<noscript><p class="veille">Cette page se compose dans votre navigateur\u00a0: elle demande JavaScript. Les pages écrites à l’avance se lisent sans lui, depuis la <a href="%accueil%">page d’accueil</a>.</p></noscript>`;

/** Lets the page's policy run one script more. */
function permet(politique: string): string {
  return politique.replace("script-src 'self'", `script-src 'self' ${empreinte}`);
}

const PRECHARGEMENT = /[ \t]*<link href="[^"]*" rel="modulepreload">\n?/g;
/** What follows the content of a page: its data, or the script that starts it. */
const SUITE = /<script type="application\/json"|<script>\s*\{\s*__sveltekit_/;

/** Asks for the code after the content: at the head it would take the line before what is to be painted. */
function contenuDAbord(html: string): string {
  const code = (html.match(PRECHARGEMENT) ?? []).join('');
  return html.replaceAll(PRECHARGEMENT, '').replace(SUITE, (suite) => code + suite);
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
