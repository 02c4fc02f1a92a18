import type { Page } from '@playwright/test';
import { expect, JEU, test } from './navigateur';

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
