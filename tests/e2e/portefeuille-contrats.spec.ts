import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { DEMONSTRATION, expect, JEU, ouvrirPage, test } from './navigateur';

const PORTEFEUILLE = `/${DEMONSTRATION}/`;

const contrats = (page: Page): Locator => page.getByRole('table', { name: /^Contrats par périmètre/ });
const entete = (page: Page, nom: RegExp): Locator => contrats(page).getByRole('columnheader', { name: nom });
const lignes = (page: Page): Promise<string[]> => contrats(page).locator('tbody th').allInnerTexts();
/** A contract of several perimeters stands once under each of them. */
const intitules = (page: Page): Promise<string[]> =>
  contrats(page)
    .locator('tbody a.contrat')
    .evaluateAll((liens) => liens.map((lien) => lien.querySelector('.sr-only')?.textContent ?? '').toSorted());
const famille = (page: Page, nom: string): Locator =>
  page.getByRole('group', { name: 'Famille' }).getByRole('button', { name: nom });

test('un jeu dont les contrats sont suivis s’ouvre sur eux, sans que l’adresse le dise', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  await expect(famille(page, 'Contrat')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/contrat/);
  expect(new URL(page.url()).search).toBe('');
  await expect(page.getByRole('heading', { name: 'À regarder' })).toBeVisible();
  await expect(page.getByText('Données simulées').first()).toBeVisible();
  await famille(page, 'Activité').click();
  await expect(page).toHaveURL(/\?famille=activite$/);
  await expect(contrats(page)).toBeHidden();
  await famille(page, 'Contrat').click();
  await expect(contrats(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('un jeu de faits publics s’ouvre sur l’activité, et montre ses contrats à la demande', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  await expect(famille(page, 'Activité')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: 'À regarder' })).toBeHidden();
  await famille(page, 'Contrat').click();
  await expect(page).toHaveURL(/\?famille=contrat$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/publiquement connus/);
  await expect(entete(page, /Trésorerie/)).toHaveCount(0);
});

test('chaque colonne des contrats se trie au clavier, et le dit', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  const avant = await intitules(page);
  expect(avant.length).toBeGreaterThan(12);
  const colonnes = await contrats(page).locator('thead th').count();
  expect(colonnes).toBe(11);
  for (let rang = 0; rang < colonnes; rang += 1) {
    const tete = contrats(page).locator('thead th').nth(rang);
    await tete.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(tete).toHaveAttribute('aria-sort', /ascending|descending/);
    await expect(tete.getByRole('button')).toBeFocused();
    expect(await intitules(page)).toEqual(avant);
  }
});

test('le tri par la trésorerie met le moins de jours en tête, et Précédent le défait', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  const avant = await lignes(page);
  await entete(page, /Trésorerie/)
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/\?tri=tresorerie$/);
  const cellules = await contrats(page).locator('tbody td:nth-child(9)').allInnerTexts();
  const jours = cellules.flatMap((texte) => {
    const lu = /(−?\d+)\s*j/u.exec(texte);
    return lu === null ? [] : [Number(lu[1]?.replace('−', '-'))];
  });
  expect(jours.length).toBeGreaterThan(2);
  expect(jours[0]).toBe(Math.min(...jours));
  await page.goBack();
  await expect(page).not.toHaveURL(/tri=/);
  expect(await lignes(page)).toEqual(avant);
});

test('la recherche trouve un périmètre par le nom d’un de ses contrats', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  const lien = contrats(page).locator('tbody a.contrat').first();
  const intitule = (await lien.locator('.sr-only').innerText()).replace(/^[\s:]+/u, '');
  await page.getByRole('searchbox').fill(intitule.toUpperCase());
  await expect(page).toHaveURL(/q=/);
  await expect(contrats(page).locator('tbody a.contrat').first()).toBeVisible();
  expect((await lignes(page)).length).toBeLessThan(12);
});

test('un point « À regarder » mène à sa preuve, à l’ancre de la page du contrat', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  const liens = page.getByRole('region', { name: 'À regarder' }).getByRole('listitem').getByRole('link');
  expect(await liens.count()).toBeGreaterThan(2);
  const adresses = await liens.evaluateAll((tous) => tous.map((lien) => lien.getAttribute('href') ?? ''));
  for (const adresse of adresses) expect(adresse).toMatch(/\/contrat\/[a-z0-9-]+\/#[a-z-]+$/);
  await liens.first().click();
  await expect(page).toHaveURL(/\/demonstration\/contrat\/[a-z0-9-]+\/#[a-z-]+$/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('sur un écran d’ordinateur portable, rien n’est coupé en largeur, et douze contrats, leurs noms entiers, tiennent en onze cent vingt pixels', async ({
  page
}) => {
  await ouvrirPage(page, PORTEFEUILLE);
  for (const width of [1280, 1380, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const mesures = await contrats(page).evaluate((table) => {
      const boite = table.parentElement;
      const douzieme = table.querySelectorAll('tbody tr')[11];
      return {
        enTrop: boite === null ? 0 : boite.scrollWidth - boite.clientWidth,
        bas: douzieme?.getBoundingClientRect().bottom ?? 0
      };
    });
    expect(mesures.enTrop, `${width}`).toBeLessThanOrEqual(0);
    expect(mesures.bas, `${width}`).toBeLessThanOrEqual(1120);
  }
});

test('une ligne de contrat n’a que trois corps de caractère au plus, et la page une seule barre de défilement', async ({
  page
}) => {
  await ouvrirPage(page, PORTEFEUILLE);
  await page.setViewportSize({ width: 1440, height: 900 });
  const corps = await contrats(page)
    .locator('tbody tr')
    .evaluateAll((lignes) =>
      lignes.map((ligne) => {
        const montres = [...ligne.querySelectorAll('*')].filter(
          (element) =>
            element.closest('.sr-only') === null &&
            element.getClientRects().length > 0 &&
            [...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim() !== '')
        );
        return new Set(montres.map((element) => getComputedStyle(element).fontSize)).size;
      })
    );
  expect(corps.length).toBeGreaterThan(12);
  expect(Math.max(...corps)).toBeLessThanOrEqual(3);
  const barres = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter(
        (element) =>
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
          element.scrollHeight > element.clientHeight + 1
      ).length
  );
  expect(barres).toBe(0);
});

test('sur un téléphone, le premier écran montre les trois premiers contrats, sous chaque chiffre de tête ce sur quoi il porte', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ouvrirPage(page, PORTEFEUILLE);
  const troisieme = await contrats(page).locator('tbody tr').nth(2).boundingBox();
  expect((troisieme?.y ?? Infinity) + (troisieme?.height ?? 0)).toBeLessThanOrEqual(844);
  const chiffres = page.getByRole('main').locator('header dl > div');
  expect(await chiffres.count()).toBeGreaterThan(3);
  for (const chiffre of await chiffres.all()) {
    await expect(chiffre.getByRole('definition').last()).toBeInViewport();
    await expect(chiffre.getByRole('definition').last()).toHaveText(/\d/);
  }
});

test('sur un téléphone, un bouton déplie la recherche et les fichiers', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ouvrirPage(page, PORTEFEUILLE);
  const bouton = page.getByRole('button', { name: 'Chercher, exporter' });
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(bouton).toHaveAttribute('aria-expanded', 'false');
  await bouton.click();
  await expect(bouton).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: 'Exporter (CSV)' })).toBeVisible();
  await page.getByRole('searchbox').fill('Monts');
  await expect(page).toHaveURL(/q=Monts/);
  await bouton.click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(bouton).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('une autre date demandée par l’adresse n’est pas servie, et la page le dit', async ({ page }) => {
  const dite = page.getByText(/L’adresse demande la situation au 30 juin 2025\s; cette page n’est tenue qu’au/);
  await ouvrirPage(page, `${PORTEFEUILLE}?au=2025-06-30`);
  await expect(dite).toBeVisible();
  await ouvrirPage(page, `${PORTEFEUILLE}?au=demain`);
  await expect(page.getByText(/^«\sdemain\s» n’est pas une date du calendrier/)).toBeVisible();
  await ouvrirPage(page, PORTEFEUILLE);
  await expect(dite).toBeHidden();
  for (const suite of ['explorer/', 'indicateurs/', 'indicateurs/LITS_MCO/', 'ght/ZZ-01/LITS_MCO/']) {
    await ouvrirPage(page, `${PORTEFEUILLE}${suite}?au=2025-06-30`);
    await expect(dite).toBeVisible();
  }
});

test('à 1280 pixels, la dernière colonne ne touche pas le bord', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await ouvrirPage(page, PORTEFEUILLE);
  const marges = await contrats(page).evaluate((table) => {
    const bord = table.parentElement?.getBoundingClientRect().right ?? 0;
    return [...table.querySelectorAll('tbody time')].map((date) => bord - date.getBoundingClientRect().right);
  });
  expect(Math.min(...marges)).toBeGreaterThanOrEqual(6);
});

for (const largeur of [390, 320]) {
  test(`à ${largeur} pixels, la page ne demande pas de défiler en largeur`, async ({ page }) => {
    await page.setViewportSize({ width: largeur, height: 844 });
    await ouvrirPage(page, PORTEFEUILLE);
    const deborde = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(deborde).toBeLessThanOrEqual(0);
  });
}

test('le tableau s’exporte en CSV, et le fichier dit que les données sont simulées', async ({ page }) => {
  await ouvrirPage(page, PORTEFEUILLE);
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter (CSV)' }).click();
  const fichier = await attente;
  expect(fichier.suggestedFilename()).toMatch(/^trajectoire-demonstration-contrats-\d{4}-\d{2}-\d{2}\.csv$/);
  const texte = await readFile(await fichier.path(), 'utf8');
  expect(texte).toContain('DONNÉES SIMULÉES');
  expect(texte).toContain('Code du GHT;Périmètre;Identifiant du contrat');
});
