import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import * as v from 'valibot';
import { building } from '$app/environment';
import { sansMarques } from '$lib/components/island/unmarked';
import { CODE, veille } from '$lib/state/page-watch';

const SILENCE_SECONDES = 20;

/** A script that stands in every page, as short as it can be said. */
async function court(texte: string): Promise<string> {
  if (!building) return texte;
  const { minify } = await import('vite');
  return (await minify('veille.js', texte)).code.trimEnd().replaceAll('\\u00a0', '\u00a0');
}

const script = await court(`(${veille.toString()})(${SILENCE_SECONDES},'${CODE}')`);
const sha256 = (texte: string): string => `'sha256-${createHash('sha256').update(texte).digest('base64')}'`;
const empreinte = sha256(script);

const SANS_SCRIPT = `<noscript><p class="veille">Cette page se compose dans votre navigateur\u00a0: elle demande JavaScript. Les pages écrites à l’avance se lisent sans lui, depuis la <a href="%accueil%">page d’accueil</a>.</p></noscript>`;

/** Lets the page's policy run one script more. */
function permet(politique: string): string {
  return politique.replace("script-src 'self'", `script-src 'self' ${empreinte}`);
}

const DEPART =
  /Promise\.all\(\[\s*import\("[^"]*\/entry\/start\.[^"]*"\),\s*import\("([^"]*\/entry\/app\.[^"]*)"\)\s*\]\)\.then\(\(\[kit, app\]\) => \{\s*kit\.start\(/;

/** Has the page start from `entry/app` alone, which holds what starts it (see `runner/amorce.ts`). */
function partDUnFichier(html: string): string {
  const script = [...html.matchAll(/<script>([^<]*)<\/script>/g)]
    .map(([, corps = '']) => corps)
    .find((corps) => DEPART.test(corps));
  if (script === undefined) return html;
  const court = script
    .replace(DEPART, (_, app: string) => `import("${app}").then((app) => {app.start(`)
    .replace(/\s*\n\s*/g, '');
  return html.replace(script, () => court).replace(sha256(script), sha256(court));
}

const PRECHARGEMENT = /[ \t]*<link href="([^"]*)" rel="modulepreload">\n?/g;

const CLES = v.optional(v.array(v.string()), []);
const MORCEAUX = v.record(v.string(), v.object({ file: v.string(), imports: CLES, dynamicImports: CLES }));

/** The files of the built site, by what they are made from. */
function lisMorceaux(): v.InferOutput<typeof MORCEAUX> {
  const manifeste = '.svelte-kit/output/client/.vite/manifest.json';
  return building && existsSync(manifeste) ? v.parse(MORCEAUX, JSON.parse(readFileSync(manifeste, 'utf8'))) : {};
}

const morceaux = lisMorceaux();

/** What each file imports, by its path. */
const imports = new Map(
  Object.values(morceaux).map(({ file, imports }) => [file, imports.flatMap((cle) => morceaux[cle]?.file ?? [])])
);

const demandes = morceaux['.svelte-kit/generated/client-optimized/app.js']?.dynamicImports ?? [];

/** Entries of kit that `entry/app` holds (see `runner/amorce.ts`): their own files are not asked for. */
const tenus = new Set(
  Object.entries(morceaux).flatMap(([cle, { file }]) =>
    /\/(entry\/start|nodes\/\d+)\./.test(file) && !demandes.includes(cle) ? [file] : []
  )
);

/**
 * These files and all that they import. Kit leaves out what is fetched later from elsewhere too (its `find_deps` marks
 * it as seen): it would be asked for only once its importer has come.
 */
function avecImports(adresses: readonly string[]): string[] {
  const [racine = ''] = adresses[0]?.split('_app/') ?? [];
  const fichiers = new Set(adresses.map((adresse) => adresse.slice(racine.length)).filter((f) => !tenus.has(f)));
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
    // The font is not asked for in advance: the first frame would wait for it (see styles/README.md).
    transformPageChunk: ({ html }) =>
      garde(contenuDAbord(partDUnFichier(sansMarques(html.replaceAll(PORTEFEUILLE_ENTIER, '')))))
  });
  const politique = reponse.headers.get('content-security-policy');
  if (politique !== null) reponse.headers.set('content-security-policy', permet(politique));
  return reponse;
};
