import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

const ENTRE_LES_MARGES = 1046;

/** How many sheets a page takes, as its PDF counts them. */
async function feuillesDe(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length;
}

test('sur papier, le portefeuille met « À regarder » sur la largeur de la feuille, et tient en six feuilles', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(6);
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

test('sur papier, aucune page n’est une grille, qui séparerait un titre de ce qui le suit', async ({ page }) => {
  for (const adresse of [`/${DEMONSTRATION}/`, CONTRAT, `${CONTRAT}atterrissage/`, `/${DEMONSTRATION}/aides/`]) {
    await ouvrirPage(page, adresse);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.page')).toHaveCSS('display', 'block');
    await page.emulateMedia({ media: null });
  }
});

test('sur papier, l’atterrissage ne met pas un mot par ligne\u00a0: il tient en huit feuilles', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}atterrissage/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(8);
});

test('sur papier, les actions tiennent en trois feuilles, que leurs sources ne débordent pas', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}actions/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(3);
});

test('sur papier, la trésorerie de chaque hôpital se lit en sept points et demi au moins', async ({ page }) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/tresorerie/`);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const corps = await page
    .locator('table.dense :is(th, td)')
    .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).fontSize)));
  expect(corps.length).toBeGreaterThan(500);
  // Four pixels of a style are three points of paper.
  expect(Math.min(...corps)).toBeGreaterThanOrEqual(10);
});

test('sur papier, les alertes d’un contrat sont couchées, et définissent sur trois colonnes les règles de celles qui sont ouvertes', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}alertes/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
  await expect(page.locator('#regles > div')).toHaveCSS('column-count', '3');
  const regles = page.locator('#regles details');
  const definies = await regles.filter({ visible: true }).count();
  const autres = (await regles.count()) - definies;
  expect(definies).toBeGreaterThan(5);
  expect(autres).toBeGreaterThan(5);
  await expect(page.getByText(`${autres}\u00a0autres règles, sans alerte ici`)).toBeVisible();
});

for (const reunion of ['ria', 'eprd-pgfp', 'revue']) {
  test(`sur papier, aucun tableau de la réunion «\u00a0${reunion}\u00a0» n’est sous sept points et demi`, async ({
    page
  }) => {
    await ouvrirPage(page, `${CONTRAT}reunions/${reunion}/`);
    await page.emulateMedia({ media: 'print' });
    const corps = await page
      .locator('table :is(th, td)')
      .filter({ visible: true })
      .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).fontSize)));
    expect(corps.length).toBeGreaterThan(50);
    expect(Math.min(...corps)).toBeGreaterThanOrEqual(10);
  });
}
