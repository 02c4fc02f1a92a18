import { readFile } from 'node:fs/promises';
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
