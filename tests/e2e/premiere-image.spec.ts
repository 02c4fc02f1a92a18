import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, JEU, test } from './navigateur';
import { CONTRAT } from './pages';

const ENTREES = {
  'un GHT': `/${JEU}/ght/GE-10/`,
  'un contrat': CONTRAT,
  'le portefeuille': `/${JEU}/`,
  'le portefeuille des contrats': `/${DEMONSTRATION}/`
};

/** Share of the screen that moved on its own, in all. */
async function decalage(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((liste) => {
          resolve(
            (liste.getEntries() as (PerformanceEntry & { value: number })[]).reduce(
              (somme, { value }) => somme + value,
              0
            )
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(0);
        }, 500);
      })
  );
}

for (const [nom, adresse] of Object.entries(ENTREES)) {
  test(`${nom} se lit avant que sa police vienne, et ne saute pas quand elle vient`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    let rendre = (): void => undefined;
    const tard = new Promise<void>((resolve) => (rendre = resolve));
    await page.route('**/*.woff2', async (route) => {
      await tard;
      await route.continue();
    });
    await page.goto(adresse, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(false);
    await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(0);
    rendre();
    await page.waitForFunction(() => document.fonts.check('16px "Inter Variable"'));
    await page.waitForLoadState('networkidle');
    expect(await decalage(page)).toBeLessThan(0.02);
  });
}

test('« À décider » a sa largeur avant que le chemin du contrat vienne à son côté', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(CONTRAT);
  const points = page.locator('#a-decider');
  const avec = (await points.boundingBox())?.width ?? 0;
  expect(avec).toBeLessThan(720);
  await page.evaluate(() => {
    document.querySelector('#trajectoire')?.closest('.cote-a-cote > *')?.remove();
  });
  await expect(page.locator('#trajectoire')).toHaveCount(0);
  expect((await points.boundingBox())?.width).toBe(avec);
});
