import { test as base, type Locator, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { ouvrirServeur, type OptionsServeur, type Serveur } from '../../src/pipeline/serve/serveur';

/** The built site, as `npm run build` leaves it. */
export const BUILD = fileURLToPath(new URL('../../build/', import.meta.url));
export const JEU = 'grand-est';
/** The invented region, whose contracts are followed. */
export const DEMONSTRATION = 'demonstration';

/** What a page did that it should not have done. */
export interface Constat {
  /** Requests towards another origin than the site's; none leaves the machine. */
  ailleurs: string[];
  /** Errors and warnings of the console, exceptions, refusals of the content policy. */
  erreurs: string[];
  /** Files of the engine and tables that were asked for. */
  moteur: string[];
}

/**
 * Watches a page from before its first request. Nothing is intercepted: the browser keeps what it has fetched from one
 * page to the next, as a reader's does, and of itself reaches no other machine.
 */
export async function surveiller(page: Page, origine: string): Promise<Constat> {
  const constat: Constat = { ailleurs: [], erreurs: [], moteur: [] };
  page.context().on('request', (requete) => {
    const url = new URL(requete.url());
    if (url.protocol.startsWith('http') && url.origin !== origine) constat.ailleurs.push(url.href);
  });
  page.on('request', (requete) => {
    if (/\.(wasm|parquet|zip)(\?|$)/.test(requete.url())) constat.moteur.push(requete.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      constat.erreurs.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (erreur) => constat.erreurs.push(String(erreur)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      console.error(`politique de contenu : ${violation.violatedDirective} ${violation.blockedURI}`);
    });
  });
  return constat;
}

/** Waits until the page answers to the reader: SvelteKit adds its announcer once the page is hydrated. */
export async function hydratee(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Gives a first sign of the reader, and waits until every part of the page that has its code answers. */
export async function eveillee(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('scroll')));
  const endormies = page.locator('.island:not([data-vive])');
  const fin = Date.now() + 5000;
  while ((await endormies.count()) > 0 && Date.now() < fin) await page.waitForTimeout(50);
}

/** Opens a page and waits until it answers to the reader, all of it. */
export async function ouvrirPage(page: Page, adresse: string): Promise<void> {
  await page.goto(adresse);
  await hydratee(page);
  await eveillee(page);
}

/** The portfolio's table, one row a perimeter; the map has one of its own. */
export function tableau(page: Page): Locator {
  return page.getByRole('table', { name: /par périmètre/ });
}

interface Ouvrir {
  /** Opens a server of its own over the built site; it is closed at the end of the test. */
  ouvrir: (options?: Partial<OptionsServeur>) => Promise<Serveur>;
}

interface Partage {
  /** The built site, served as it should be, one server for the tests of a worker. */
  site: Serveur;
}

export const test = base.extend<Ouvrir, Partage>({
  site: [
    async ({ browserName: _ }, use) => {
      const serveur = await ouvrirServeur({ racine: BUILD });
      await use(serveur);
      await serveur.close();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => use(site.url),
  ouvrir: async ({ browserName: _ }, use) => {
    const ouverts: Serveur[] = [];
    await use(async (options = {}) => {
      const serveur = await ouvrirServeur({ racine: BUILD, ...options });
      ouverts.push(serveur);
      return serveur;
    });
    await Promise.all(ouverts.map((serveur) => serveur.close()));
  }
});

export { expect } from '@playwright/test';
