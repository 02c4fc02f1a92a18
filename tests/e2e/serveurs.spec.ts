import { question } from './donnees';
import { surIntranet } from './intranet';
import { expect, hydratee, JEU, ouvrirPage, surveiller, test } from './navigateur';
import { CONTRAT, GENRES, SAISIE } from './pages';

test.describe.configure({ timeout: 120_000 });

test('sur http:// et un nom d’intranet, le site et son moteur fonctionnent', async ({ site }) => {
  await surIntranet(site, async (page, origine) => {
    const constat = await surveiller(page, origine);
    for (const adresse of Object.values(GENRES)) await ouvrirPage(page, adresse);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await page.goto(question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-01' }));
    await hydratee(page);
    await expect(page.locator('section[aria-labelledby="reponse"]').getByRole('table')).toContainText('222', {
      timeout: 60_000
    });
    expect(constat.ailleurs).toEqual([]);
    expect(constat.erreurs).toEqual([]);
  });
});

test('sur un serveur qui réécrit toute adresse inconnue, les pages et le moteur fonctionnent', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({
    toutReecrire: true,
    surcharge: () => null
  });
  const constat = await surveiller(page, serveur.url);
  const lues = Object.entries(GENRES).filter(([nom]) => nom !== SAISIE);
  for (const [, adresse] of lues) await ouvrirPage(page, serveur.url + adresse);
  expect(constat).toEqual({ ailleurs: [], erreurs: [], moteur: [] });
  await ouvrirPage(page, `${serveur.url}${CONTRAT}saisie/`);
  expect(constat).toMatchObject({ ailleurs: [], erreurs: [] });
  await ouvrirPage(page, `${serveur.url}/${JEU}/ght/ZZ-99/`);
  await expect(page.locator('main')).toContainText('n’a pas de GHT « ZZ-99 »');
  await ouvrirPage(page, `${serveur.url}${CONTRAT}reunions/bidule/`);
  await expect(page.locator('main')).toContainText('Aucune réunion ne s’appelle « bidule »');
  await ouvrirPage(page, `${serveur.url}/nulle-part/`);
  await expect(page.locator('main')).toContainText('Aucun jeu de données ne s’appelle « nulle-part »');
  await ouvrirPage(page, serveur.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-01' }));
  await expect(page.locator('section[aria-labelledby="reponse"]').getByRole('table')).toContainText('222', {
    timeout: 60_000
  });
});

test('une adresse inconnue donne une page en français qui ramène au site', async ({ page, site }) => {
  const reponse = await page.goto(`${site.url}/aide/introuvable/`);
  expect(reponse?.status()).toBe(404);
  await hydratee(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  await page.getByRole('link', { name: 'Choisir un jeu de données' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
});
