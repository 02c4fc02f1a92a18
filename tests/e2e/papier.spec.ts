import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

const ENTRE_LES_MARGES = 1046;

test('sur papier, le portefeuille met « À regarder » sur la largeur de la feuille, et tient en six feuilles', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length).toBeLessThanOrEqual(6);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const aRegarder = page.getByRole('region', { name: 'À regarder' });
  expect((await aRegarder.boundingBox())?.width).toBeGreaterThan(0.9 * ENTRE_LES_MARGES);
  expect(await aRegarder.getByRole('listitem').count()).toBeGreaterThan(6);
  await expect(aRegarder.getByRole('listitem').last()).toBeVisible();
});

test('sur papier, le titre d’une partie ne laisse pas son cadre vide au bas d’une feuille', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}aides/`);
  await page.emulateMedia({ media: 'print' });
  const cadres = page.locator('section.carte:has(> h2)');
  expect(await cadres.count()).toBeGreaterThan(2);
  for (const cadre of await cadres.all()) await expect(cadre).toHaveCSS('display', 'block');
});

test('sur papier, un état se lit à l’écart du montant qu’il suit', async ({ page }) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/aides/`);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const retraits = await page
    .locator('.defilant > .tableau .num + :is(th, td):not(.num)')
    .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).paddingLeft)));
  expect(retraits.length).toBeGreaterThan(3);
  expect(Math.min(...retraits)).toBeGreaterThanOrEqual(10);
});
