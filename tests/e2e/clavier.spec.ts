import { expect, JEU, ouvrirPage, tableau, test } from './navigateur';

test('le premier arrêt du clavier est le lien d’évitement, qui mène au contenu', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  await page.keyboard.press('Tab');
  const lien = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(lien).toBeFocused();
  await expect(lien).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('le tableau du portefeuille se trie au clavier, et le dit', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  const entete = tableau(page).locator('thead th').nth(2);
  const avant = await tableau(page).locator('tbody th a.nom').allInnerTexts();
  await entete.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(entete).toHaveAttribute('aria-sort', 'descending');
  const decroissant = await tableau(page).locator('tbody th a.nom').allInnerTexts();
  await page.keyboard.press('Space');
  await expect(entete).toHaveAttribute('aria-sort', 'ascending');
  const croissant = await tableau(page).locator('tbody th a.nom').allInnerTexts();
  expect(croissant).not.toEqual(decroissant);
  expect([...croissant].sort()).toEqual([...avant].sort());
  await expect(entete.getByRole('button')).toBeFocused();
});

test('le curseur d’un graphique se déplace avec les flèches et lit l’année et la valeur', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/ght/GE-10/TAUX_OCCUPATION_MCO/`);
  const graphique = page.locator('main figure [tabindex="0"]').first();
  await graphique.focus();
  await page.keyboard.press('End');
  const annonce = page.locator('main figure [aria-live="polite"]').first();
  await expect(annonce).toContainText('2024');
  await expect(annonce).toContainText('83,2');
  await page.keyboard.press('ArrowLeft');
  await expect(annonce).toContainText('2023');
});
