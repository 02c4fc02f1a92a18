import type { Page } from '@playwright/test';
import { expect, JEU, ouvrirPage, tableau, test } from './navigateur';
import { GENRES } from './pages';

/** What has the focus, and whether a sighted reader can tell: by a mark on it, or on the box that it opens. */
function foyer(page: Page): Promise<{ nom: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const marque = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const porteurs = [element, element.parentElement, element.parentElement?.parentElement].filter(
      (e) => e instanceof Element
    );
    const visible =
      porteurs.some((porteur) => marque(getComputedStyle(porteur))) ||
      ['::before', '::after'].some((pseudo) => marque(getComputedStyle(element, pseudo)));
    const nom = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return { nom: `${element.tagName.toLowerCase()} ${nom}`, visible };
  });
}

test('le premier arrêt du clavier est le lien d’évitement, qui mène au contenu', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  await page.keyboard.press('Tab');
  const lien = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(lien).toBeFocused();
  await expect(lien).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

for (const [nom, adresse] of Object.entries(GENRES)) {
  test(`${nom} se parcourt au clavier, le foyer toujours visible`, async ({ page }) => {
    await ouvrirPage(page, adresse);
    const passes = new Set<string>();
    for (let arret = 0; arret < 25; arret += 1) {
      await page.keyboard.press('Tab');
      const { nom: element, visible } = await foyer(page);
      if (element.startsWith('body')) break;
      expect(visible, `${element} n’est pas visiblement marqué`).toBe(true);
      passes.add(element);
    }
    expect(passes.size).toBeGreaterThan(4);
  });
}

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
