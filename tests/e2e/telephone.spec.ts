import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

test.describe('sur un téléphone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('ce qui a changé depuis la revue montre ses euros à côté de ses phrases', async ({ page }) => {
    await ouvrirPage(page, `${CONTRAT}depuis/`);
    const tete = await page.getByRole('columnheader', { name: 'Sur', exact: true }).boundingBox();
    expect(tete?.x).toBeLessThan(390 - 60);
  });

  test('le nom d’une action à risque a la largeur de l’écran, quel que soit son état', async ({ page }) => {
    await ouvrirPage(page, CONTRAT);
    const nom = page.getByRole('link', { name: '1.2 Étendre l’hospitalisation à domicile au territoire' });
    const lignes = await nom.last().evaluate((lien) => lien.getClientRects().length);
    expect(lignes).toBeLessThanOrEqual(2);
  });

  test('les tableaux d’une réunion ne mettent pas un mot par ligne', async ({ page }) => {
    await ouvrirPage(page, `${CONTRAT}reunions/dialogue-de-gestion/`);
    const hauteurs = await page
      .locator('.defilant tbody th')
      .evaluateAll((noms) => noms.map((nom) => nom.getBoundingClientRect().height));
    expect(hauteurs.length).toBeGreaterThan(15);
    expect(Math.max(...hauteurs)).toBeLessThan(80);
  });
});

test('à 1280 pixels, le nom de chaque hôpital du comité tient sur une ligne', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await ouvrirPage(page, `/${DEMONSTRATION}/tresorerie/`);
  const noms = page.getByRole('table', { name: /premiers de l’ordre du comité/ }).locator('tbody th');
  expect(await noms.count()).toBe(8);
  const hauteurs = await noms.evaluateAll((cases) =>
    cases.map((une) => Math.round(une.getBoundingClientRect().height))
  );
  expect(new Set(hauteurs).size).toBe(1);
  expect(hauteurs[0]).toBeLessThan(50);
});
