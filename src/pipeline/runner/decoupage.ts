import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';

type Graphe = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** Where parts are named: a page that has them has none of their code. */
const PARTIES = /\/src\/lib\/components\/[^/]+\/parties\.ts$/;

/**
 * Small pieces of some pages, by the file where they go: merged with what one page draws, they would bring it to the
 * others, which have none of their code.
 */
const PIECES = {
  outils: /\/src\/lib\/(components\/kit\/(Choix|Coche|Compte|Exporter|Outils)\.svelte|words\/kit\/csv-et-xlsx\.ts)/,
  liens: /\/src\/lib\/charts\/host\/Lien\.svelte/,
  alertes: /\/src\/lib\/words\/alerte\/(mots|grades)\.ts/
};

const RACINE = path.resolve(import.meta.dirname, '../../..');
const ROUTES = path.join(RACINE, 'src/routes');

/** What draws and says: a rule or a table of the schema goes with those of the same use alone, as few pages need many. */
const DESSINE =
  /\/src\/lib\/(components|charts|state|dataset|format|words|domain\/(indicateur|temps))\/|\/node_modules\/d3-/;

/** What every page imports: kit's start, the root layout and that of a dataset. */
const SOCLE = [
  'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
  ...['src/hooks.client.ts', 'src/routes/+layout.svelte', 'src/routes/+layout.ts', 'src/routes/+error.svelte'],
  ...['src/routes/[jeu]/+layout.svelte', 'src/routes/[jeu]/+layout.ts'],
  // Small, and of most pages: merged with what one page draws, they would bring it to the others.
  ...[
    'components/island/island.ts',
    'components/island/part.ts',
    'components/kit/Attente.svelte',
    'components/kit/Evolution.svelte',
    'components/kit/FilAriane.svelte',
    'domain/contrat/gel.ts',
    'domain/contrat/obligations.ts',
    'domain/contrat/premier-fait.ts',
    'domain/gain/taux.ts',
    'domain/indicateur/part.ts',
    'domain/temps/autre-date.ts',
    'format/arret.ts',
    'state/not-found.ts',
    'words/contrat/mots.ts',
    'words/ght/nom.ts',
    'words/kit/export.ts',
    'words/titre.ts'
  ].map((f) => `src/lib/${f}`)
].map((fichier) => path.join(RACINE, fichier));

/** The files of each page, by its folder. */
function pages(): string[][] {
  const fichiers = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((fichier) =>
    /\+page\.(svelte|ts)$/.test(fichier)
  );
  const dossiers = [...new Set(fichiers.map((fichier) => path.dirname(fichier)))];
  return dossiers.map((dossier) =>
    fichiers.filter((fichier) => path.dirname(fichier) === dossier).map((fichier) => path.join(ROUTES, fichier))
  );
}

/** These modules and those that they import, and so on; not what they fetch later, with `import()`. */
function importes(racines: readonly string[], graphe: Graphe): Set<string> {
  const vus = new Set<string>();
  const aVoir = [...racines];
  for (const module of aVoir) {
    if (vus.has(module)) continue;
    vus.add(module);
    aVoir.push(...(graphe.getModuleInfo(module)?.importedIds ?? []));
  }
  return vus;
}

/** In which file of the built site the modules of several pages go; the others stay with what uses them. */
export class Decoupage {
  #lu: { socle: Set<string>; partages: Set<string> } | null = null;

  /** What every page needs. */
  readonly socle = (id: string, graphe: Graphe): string | null => (this.#de(graphe).socle.has(id) ? 'socle' : null);

  /** The names of the parts that several pages have: with what one draws, the others would bring it to read them. */
  readonly parties = (id: string, graphe: Graphe): string | null =>
    PARTIES.test(id) && this.#de(graphe).partages.has(id) ? 'parties' : null;

  readonly pieces = (id: string): string | null =>
    Object.entries(PIECES).find(([, fichiers]) => fichiers.test(id))?.[0] ?? null;

  /** What several pages need. */
  readonly partage = (id: string, graphe: Graphe): string | null =>
    this.#de(graphe).partages.has(id) ? 'partage' : null;

  #de(graphe: Graphe): { socle: Set<string>; partages: Set<string> } {
    return (this.#lu ??= lis(graphe));
  }
}

function lis(graphe: Graphe): { socle: Set<string>; partages: Set<string> } {
  const comptes = new Map<string, number>();
  for (const page of pages())
    for (const module of importes(page, graphe)) comptes.set(module, (comptes.get(module) ?? 0) + 1);
  const partages = new Set([...comptes].flatMap(([module, n]) => (n > 1 && DESSINE.test(module) ? [module] : [])));
  // One name of d3 brings all of it: what a page draws with goes with those who draw.
  const socle = [...importes(SOCLE, graphe)].filter((module) => !module.includes('/node_modules/d3-'));
  return { socle: new Set(socle), partages };
}
