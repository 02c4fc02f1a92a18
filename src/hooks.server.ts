import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { veille } from '$lib/state/veille';

const SILENCE_SECONDES = 20;
const script = `(${veille.toString()})(${SILENCE_SECONDES})`;
const empreinte = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const SANS_SCRIPT = `<noscript><p class="veille">Cette page se compose dans votre navigateur\u00a0: elle demande JavaScript. Les pages écrites à l’avance se lisent sans lui, depuis la <a href="%accueil%">page d’accueil</a>.</p></noscript>`;

/** Lets the page's policy run one script more. */
function permet(politique: string): string {
  return politique.replace("script-src 'self'", `script-src 'self' ${empreinte}`);
}

/** Puts the watch at the head of a page, and a word for readers without JavaScript in the one that comes empty. */
function garde(html: string): string {
  const vide = !html.includes('id="contenu"');
  const accueil = /href="([^"]*)icone\.svg"/.exec(html)?.[1] ?? '/';
  const sansScript = vide ? SANS_SCRIPT.replace('%accueil%', accueil) : '';
  return permet(html).replace('<!--veille-->', () => `${sansScript}<script>${script}</script>`);
}

export const handle: Handle = async ({ event, resolve }) => {
  const reponse = await resolve(event, { transformPageChunk: ({ html }) => garde(html) });
  const politique = reponse.headers.get('content-security-policy');
  if (politique !== null) reponse.headers.set('content-security-policy', permet(politique));
  return reponse;
};
