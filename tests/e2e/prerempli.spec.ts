import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';

test.describe.configure({ timeout: 120_000 });

test('le classeur prérempli d’un contrat, rendu tel quel, ne change rien et dit ce qui reste à remplir', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/demandes/?ght=ZZ-11`);
  await page.locator('summary', { hasText: 'Classeurs préremplis' }).click();
  const descend = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: /^Télécharger.*Marche-du-Nord/u }).click();
  const fichier = await (await descend).path();
  await ouvrirPage(page, `/importer/?jeu=${DEMONSTRATION}`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'a-remplir.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(fichier)
  });
  await expect(page.locator('main')).toContainText('Aucune ligne préparée n’est remplie', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Voir dans le tableau de bord' })).toHaveCount(0);
});

test('le classeur d’un établissement sans contrat, rendu avec une ligne remplie, fait partir sa demande', async ({
  page
}) => {
  test.setTimeout(300_000);
  const SEUL = '990070081';
  await ouvrirPage(page, `/${DEMONSTRATION}/demandes/?ej=${SEUL}`);
  const main = page.locator('main');
  await expect(main).toContainText('Classeur de l’établissement (sans contrat)');
  await page.locator('summary', { hasText: 'Classeurs préremplis' }).click();
  const descend = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: /^Télécharger.*Coude-d’Orvel/u }).click();
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await (await descend).path())));
  expect(sheets.map(({ name }) => name)).not.toContain('Contrat');
  let faite = false;
  const remplies = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((ligne) => {
      if (faite || name !== 'Comptes' || !String(ligne[0]).startsWith('à remplir')) return ligne;
      faite = true;
      const montant = ligne.indexOf('à remplir');
      return ligne.map((v, i) => (v !== 'à remplir' ? v : i === montant ? 125_000 : new Date('2026-09-28')));
    })
  }));
  await ouvrirPage(page, `/importer/?jeu=${DEMONSTRATION}`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'a-remplir.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets: remplies }))
  });
  const voir = page.getByRole('button', { name: 'Voir dans le tableau de bord' });
  await expect(main).toContainText('1\u00a0ligne ajoutée', { timeout: 60_000 });
  await voir.click();
  await expect(page).toHaveURL(new RegExp(`/${DEMONSTRATION}/`, 'u'), { timeout: 200_000 });
  await ouvrirPage(page, `/${DEMONSTRATION}/demandes/`);
  // Quatre établissements sont demandés directement dans le jeu publié.
  await expect(main).toContainText('3\u00a0établissements directement', { timeout: 60_000 });
  await expect(page.locator('main .carte').first()).toContainText('CH de Rusceline');
  await expect(page.locator('main .carte').first()).not.toContainText('CH de Coude-d’Orvel');
});
