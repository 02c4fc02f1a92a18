import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { entetes } from '../../src/hosting/regles';
import { BUILD, expect, hydratee, ouvrirPage, surveiller, test } from './navigateur';
import { CONTRAT, pagesEcrites } from './pages';

/** Addresses that a browser fetches by itself when it reads the page: everything but what the reader must click. */
function ressourcesDe(html: string): string[] {
  const balises = html.matchAll(/<(?:script|img|link|iframe|source|use|image|video|audio|object|embed)\b[^>]*>/g);
  return [...balises].flatMap(([balise]) =>
    [...balise.matchAll(/\b(?:src|href|srcset|data)="([^"]*)"/g)].map(([, adresse]) => adresse ?? '')
  );
}

test('aucune page écrite ne demande rien à un autre site', () => {
  const pages = pagesEcrites();
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const html = readFileSync(path.join(BUILD, page, 'index.html'), 'utf8');
    expect(
      ressourcesDe(html).filter((adresse) => /^(\w+:)?\/\//.test(adresse)),
      page
    ).toEqual([]);
  }
});

test('aucune page écrite ne porte de script ou de style que sa politique refuserait', () => {
  for (const page of pagesEcrites()) {
    const html = readFileSync(path.join(BUILD, page, 'index.html'), 'utf8');
    expect(html, page).toContain('http-equiv="content-security-policy"');
    const [politique = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
    for (const [, style = ''] of html.matchAll(/<style>([\s\S]*?)<\/style>/g)) {
      expect(politique.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`), page).toBe(true);
    }
    expect(html, page).not.toMatch(/<style [^>]*>/);
    expect(html, page).not.toMatch(/\son[a-z]+="/);
  }
});

test('chaque worker de la construction porte sa propre politique', () => {
  const workers = ['workers', 'assets'].flatMap((dossier) =>
    readdirSync(path.join(BUILD, '_app/immutable', dossier)).filter((fichier) => fichier.endsWith('.js'))
  );
  expect(workers.length).toBeGreaterThan(2);
  for (const fichier of workers) {
    expect(entetes(`/_app/immutable/workers/${fichier}`, fichier), fichier).toHaveProperty('Content-Security-Policy');
  }
});

test('toute page écrite nomme son code, et ne le demande qu’une fois peinte', () => {
  for (const page of pagesEcrites()) {
    const html = readFileSync(path.join(BUILD, page, 'index.html'), 'utf8');
    expect(html.match(/<link href="[^"]*\.js" rel="code">/g)?.length, page).toBeGreaterThan(2);
    expect(html, page).not.toMatch(/<link [^>]*rel="modulepreload"/);
    expect(html, 'le départ vient avec la liste des pages').not.toContain('/entry/start.');
  }
});

test('le code d’une page est demandé une fois, tout entier', async ({ page, site }) => {
  await page.goto(site.url + CONTRAT);
  await hydratee(page);
  await page.waitForLoadState('networkidle');
  const { code, demandes } = await page.evaluate(() => ({
    code: [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')].map(({ href }) => href),
    demandes: performance.getEntriesByType('resource').map(({ name }) => name)
  }));
  expect(code.length).toBeGreaterThan(3);
  for (const adresse of code) expect(demandes.filter((demande) => demande === adresse).length, adresse).toBe(1);
});

test('toutes les pages des GHT et des contrats, et celles d’un indicateur sur quatre, s’ouvrent sans erreur ni requête au dehors', async ({
  page,
  site
}) => {
  test.setTimeout(240_000);
  const constat = await surveiller(page, site.url);
  const pages = pagesEcrites();
  const adresses = [
    ...pages.filter((adresse) => /^\/[^/]+\/(ght|contrat)\/[^/]+\/$/.test(adresse)),
    ...pages.filter((adresse) => /^\/[^/]+\/indicateurs\/[^/]+\/$/.test(adresse)).filter((_, rang) => rang % 4 === 0)
  ];
  expect(adresses.length).toBeGreaterThan(40);
  for (const adresse of adresses) {
    await ouvrirPage(page, adresse);
    expect(constat, adresse).toEqual({ ailleurs: [], erreurs: [], moteur: [] });
  }
});
