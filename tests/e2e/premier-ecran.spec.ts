import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';

const CONTRAT = `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`;

test('à 1440 × 900, un contrat dit sans défiler où il va, ses quatre chiffres et cinq points à décider', async ({
  page,
  site
}) => {
  await ouvrirPage(page, site.url + CONTRAT);
  await expect(page.locator('#synthese .verdict')).toContainText('pour une cible de');
  await expect(page.locator('.tuiles > li')).toHaveCount(4);
  const points = page.locator('#a-decider > ol > li');
  await expect(points).toHaveCount(5);
  const bas = await points.nth(4).evaluate((point) => point.getBoundingClientRect().bottom);
  expect(bas).toBeLessThanOrEqual(900);
  const chemin = await page.locator('#trajectoire svg.trace').evaluate((trace) => trace.getBoundingClientRect().top);
  expect(chemin).toBeLessThanOrEqual(760);
});

test('chaque point à décider mène à sa preuve, et les autres sont à un geste', async ({ page, site }) => {
  await ouvrirPage(page, site.url + CONTRAT);
  await page.locator('#a-decider summary', { hasText: 'autres points' }).click();
  for (const lien of await page.locator('#a-decider li a').all()) {
    const ancre = await lien.getAttribute('href');
    await expect(page.locator(`main ${ancre ?? ''}`)).toHaveCount(1);
  }
  await page.locator('#a-decider li a', { hasText: 'la preuve' }).first().click();
  await expect(page.locator('#aides')).toBeInViewport();
});
