import { readFileSync } from 'node:fs';
import { question } from './donnees';
import { expect, JEU, ouvrirPage, surveiller, test } from './navigateur';

test.describe.configure({ timeout: 90_000 });

test('l’explorateur ne télécharge le moteur qu’à la première question, et y répond sans sortir du site', async ({
  page,
  site
}) => {
  const constat = await surveiller(page, site.url);
  await ouvrirPage(page, `/${JEU}/explorer/`);
  await page.waitForLoadState('networkidle');
  expect(constat.moteur).toEqual([]);
  await page.locator('main ul a[href*="indicateurs="]').first().click();
  await expect(page.locator('#reponse')).toBeVisible({ timeout: 60_000 });
  expect(constat.moteur.some((adresse) => adresse.endsWith('.wasm'))).toBe(true);
  expect(constat.ailleurs).toEqual([]);
  expect(constat.erreurs).toEqual([]);
});

test('une question partagée donne la même réponse : 2 222 lits en 2024 au GHT GE-01', async ({ page }) => {
  await ouvrirPage(page, question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-01' }));
  const reponse = page.locator('section[aria-labelledby="reponse"]');
  await expect(reponse.getByRole('table')).toBeVisible({ timeout: 60_000 });
  const texte = (await reponse.getByRole('table').innerText()).replace(/[\u00a0\u202f]/g, ' ');
  expect(texte).toContain('2 680');
  expect(texte).toContain('2 222');
});

test('une réponse qui n’est plus celle des cases le dit, et une adresse dit ce qu’elle demande en vain', async ({
  page
}) => {
  await ouvrirPage(page, question(JEU, { indicateurs: 'LITS_MCO,PERDU', perimetres: 'GE-01', de: '1890' }));
  await expect(page.locator('#reponse')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Laissé de côté\s: «\sPERDU\s» et «\s1890\s»/)).toBeVisible();
  const changee = page.getByText('La question a changé');
  await expect(changee).toBeHidden();
  await page.locator('form').getByRole('button', { name: 'Région', exact: true }).click();
  await expect(changee).toBeVisible();
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await expect(changee).toBeHidden();
});

test('le CSV téléchargé est celui d’un tableur français', async ({ page }) => {
  await ouvrirPage(page, question(JEU, { indicateurs: 'TAUX_OCCUPATION_MCO', perimetres: 'GE-10' }));
  const bouton = page.getByRole('button', { name: 'Exporter (CSV)' });
  await bouton.waitFor({ timeout: 60_000 });
  const attente = page.waitForEvent('download');
  await bouton.click();
  const texte = readFileSync(await (await attente).path(), 'utf8');
  expect(texte.charCodeAt(0)).toBe(0xfeff);
  expect(texte).toContain(';');
  expect(texte).toMatch(/0,83165|83,2/);
});

test('une requête SQL fautive est expliquée, et une juste répond ensuite', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/explorer/?mode=sql`);
  const zone = page.getByLabel('Requête SQL');
  await zone.fill('SELECT lits FROM mesures');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.getByRole('alert')).toContainText(/mesures/, { timeout: 60_000 });
  await zone.fill("SELECT count(*) AS n FROM ght WHERE code = 'GE-10'");
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.locator('#resultat-sql')).toContainText('1 ligne', { timeout: 60_000 });
});
