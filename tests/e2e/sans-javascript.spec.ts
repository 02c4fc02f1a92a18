import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, JEU, test } from './navigateur';
import { CONTRAT } from './pages';

test.use({ javaScriptEnabled: false });

/** Paths of charts that are drawn with a geometry and can be seen. */
async function tracesVisibles(page: Page): Promise<number> {
  const traces = page.locator('main svg path[d*="L"], main svg path[d*="C"], main svg circle, main svg line');
  let visibles = 0;
  for (const trace of await traces.all()) {
    const boite = await trace.boundingBox();
    if (boite !== null && boite.width + boite.height > 1) visibles += 1;
    if (visibles >= 40) break;
  }
  return visibles;
}

test('sans JavaScript, le portefeuille montre ses douze périmètres, leurs courbes et la carte', async ({ page }) => {
  await page.goto(`/${JEU}/`);
  for (const code of ['GE-01', 'GE-06', 'GE-11', 'BFC-03']) {
    await expect(page.locator(`main a[href*="/ght/${code}/"], main a[href*="ght/${code}/"]`).first()).toBeVisible();
  }
  expect(await tracesVisibles(page)).toBeGreaterThanOrEqual(40);
});

test('sans JavaScript, la page d’un GHT montre ses chiffres et leurs courbes', async ({ page }) => {
  await page.goto(`/${JEU}/ght/GE-10/`);
  await expect(page.locator('main')).toContainText('83,2');
  expect(await tracesVisibles(page)).toBeGreaterThanOrEqual(20);
});

test('sans JavaScript, un indicateur montre son graphique et son tableau', async ({ page }) => {
  await page.goto(`/${JEU}/indicateurs/TAUX_OCCUPATION_MCO/`);
  expect(await tracesVisibles(page)).toBeGreaterThanOrEqual(12);
  await expect(page.locator('main table').first()).toContainText('83,2');
});

test('sans JavaScript, le portefeuille des contrats se lit en entier, et dit qu’il est simulé', async ({ page }) => {
  await page.goto(`/${DEMONSTRATION}/`);
  await expect(page.getByText('Données simulées', { exact: true }).first()).toBeVisible();
  const contrats = page.getByRole('table', { name: /^Contrats par périmètre/ });
  await expect(contrats.locator('tbody a.contrat').first()).toBeVisible();
  expect(await contrats.locator('tbody tr').count()).toBeGreaterThanOrEqual(12);
  await expect(page.getByRole('region', { name: 'À regarder' }).getByRole('listitem').first()).toBeVisible();
});

test('sans JavaScript, un contrat montre sa synthèse et ses courbes, et mène à ses actions et à leurs fiches', async ({
  page
}) => {
  await page.goto(CONTRAT);
  expect(await tracesVisibles(page)).toBeGreaterThanOrEqual(20);
  await page.locator('main a[href$="actions/"]').first().click();
  const actions = page.getByRole('table', { name: /^Actions/ });
  await actions.locator('tbody th[scope=row] a').first().click();
  await expect(page).toHaveURL(/\/actions\/[^/]+\/$/);
  await expect(page.getByText('Données simulées', { exact: true }).first()).toBeVisible();
});

test('sans JavaScript, les pages d’un contrat ne montrent aucune commande qui ne ferait rien', async ({ page }) => {
  for (const suite of ['alertes/', 'atterrissage/', 'depuis/', 'contradictoire/', 'aides/', 'reunions/revue/']) {
    await page.goto(`${CONTRAT}${suite}`);
    expect([suite, await page.locator('main :is(select, button):visible').count()]).toEqual([suite, 0]);
    await expect(page.getByText('Situation au').first()).toBeVisible();
  }
});

test('sans JavaScript, l’import dit qu’il ne lit rien, et n’offre rien qui ne répondrait pas', async ({ page }) => {
  await page.goto('/importer/');
  await expect(page.getByText('La lecture d’un fichier se fait dans le navigateur')).toBeVisible();
  expect(await page.locator('main :is(select, button, input):visible').count()).toBe(0);
});

test('sans JavaScript, les pages de la région ne montrent aucune commande qui ne ferait rien', async ({ page }) => {
  // The heads that sort are words alone there, without their mark.
  const muettes: string[] = [];
  for (const suite of ['', 'alertes/', 'aides/', 'tresorerie/', 'revue/', 'calendrier/', 'demandes/', 'indicateurs/']) {
    await page.goto(`/${DEMONSTRATION}/${suite}`);
    for (const commande of await page
      .locator('main :is(select, button:not(thead *), input, textarea:not([readonly])):visible')
      .all())
      muettes.push(`${suite}: ${await commande.evaluate((e) => e.outerHTML.slice(0, 160))}`);
  }
  expect(muettes).toEqual([]);
});
