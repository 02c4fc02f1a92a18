import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT, GENRES_SIMULES, pagesEcrites } from './pages';

const GENRES: Readonly<Record<string, string>> = {
  ...GENRES_SIMULES,
  'un GHT de la démonstration': `/${DEMONSTRATION}/ght/ZZ-01/`,
  'un indicateur d’un GHT de la démonstration': `/${DEMONSTRATION}/ght/ZZ-01/TAUX_OCCUPATION_MCO/`,
  'le catalogue de la démonstration': `/${DEMONSTRATION}/indicateurs/`,
  'un indicateur de la démonstration': `/${DEMONSTRATION}/indicateurs/TAUX_OCCUPATION_MCO/`,
  'l’explorateur de la démonstration': `/${DEMONSTRATION}/explorer/`
};

async function telecharge(page: Page, bouton: string): Promise<string> {
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: bouton }).first().click();
  return readFileSync(await (await attente).path(), 'utf8');
}

test('chaque page écrite de la démonstration dit en tête que ses données sont simulées, et aucune autre', () => {
  const deJeux = pagesEcrites().filter((adresse) => /^\/(demonstration|grand-est)\//.test(adresse));
  expect(deJeux.filter((adresse) => adresse.startsWith(`/${DEMONSTRATION}/`)).length).toBeGreaterThan(300);
  for (const adresse of deJeux) {
    const html = readFileSync(path.join(BUILD, adresse, 'index.html'), 'utf8');
    const tete = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    expect(tete.includes('Données simulées'), adresse).toBe(adresse.startsWith(`/${DEMONSTRATION}/`));
  }
});

for (const [nom, adresse] of Object.entries(GENRES)) {
  test(`${nom} montre « Données simulées » à l’écran et sur le papier`, async ({ page }) => {
    await ouvrirPage(page, adresse);
    const badge = page.getByRole('banner').getByText('Données simulées', { exact: true });
    await expect(badge).toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    // The margin of each sheet says it too, and alone where the page is one sheet.
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toMatch(/simulees$/);
    if ((await page.locator('.feuille-unique').count()) === 0) await expect(badge).toBeVisible();
  });
}

test('les actions exportées en CSV disent qu’elles sont simulées', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}actions/`);
  expect(await telecharge(page, 'Exporter (CSV)')).toMatch(/DONNÉES SIMULÉES/);
});

test('un graphique d’un contrat, enregistré en SVG, dit qu’il est simulé, et ne demande rien au dehors', async ({
  page
}) => {
  await ouvrirPage(page, CONTRAT);
  await page.getByRole('button', { name: 'Copier ou télécharger' }).first().click();
  const svg = await telecharge(page, 'Télécharger en SVG');
  expect(svg).toContain('Données simulées');
  expect(svg).toContain('Source\u00a0: Trajectoire, Région de démonstration');
  expect(svg).toMatch(/<path|<circle|<rect/);
  // What is written on it is an address, and nothing more: it tells where the figures are seen again.
  expect(svg).toMatch(/<text[^>]*>[^<]*\?version=/);
  const dessin = svg.replaceAll('http://www.w3.org/', '').replace(/<text[^>]*>[^<]*<\/text>/gu, '');
  expect(dessin).not.toMatch(/https?:\/\//);
});

test('le plan d’actions, enregistré en SVG, porte sa légende : chaque signe qu’il trace, avec son nom', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}actions/?vue=calendrier`);
  await page.getByRole('button', { name: 'Copier ou télécharger' }).first().click();
  const svg = await telecharge(page, 'Télécharger en SVG');
  const cles = [...svg.matchAll(/<g class="cle"><path [^>]*\/><text [^>]*>([^<]*)</gu)].map(([, nom]) => nom);
  for (const nom of [
    'Du début à l’échéance initiale',
    'Part des jalons atteints, dus ou non',
    'Jalon atteint',
    'Jalon à venir'
  ])
    expect(cles).toContain(nom);
  const [, largeur = 0, hauteur = 1] = /<svg [^>]*width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  expect(Number(largeur) / Number(hauteur)).toBeCloseTo(16 / 9, 1);
});
