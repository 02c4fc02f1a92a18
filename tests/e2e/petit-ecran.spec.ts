import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { GENRES } from './pages';

/** Screens of 1,440 and 1,280 pixels enlarged twice, a phone, then a screen of 1,280 pixels enlarged four times. */
const LARGEURS = [720, 640, 390, 320];
/** A desk's screen, where the text alone is enlarged twice. */
const BUREAU = 1440;
/** What an A4 sheet leaves between its margins (`styles/print.css`): 186 mm upright, 277 mm on its side. */
const FEUILLE = { droite: 703, couchee: 1046 };

const PAGES = { ...GENRES, 'un GHT et ses comptes': `/${DEMONSTRATION}/ght/ZZ-11/` };

/** What a sheet of paper would cut on its right side, or hide in a region that scrolls. */
async function coupesSurPapier(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const couchee = (await page.locator('.paysage').count()) > 0;
  const width = couchee ? FEUILLE.couchee : FEUILLE.droite;
  await page.setViewportSize({ width, height: 844 });
  const coupes = await page.evaluate((largeur) => {
    const estCoupe = (element: Element): boolean => {
      const { display, overflowX, position } = getComputedStyle(element);
      const { right, width: w, height } = element.getBoundingClientRect();
      if (display === 'none' || w <= 2 || height === 0 || element.closest('svg') !== null) return false;
      const cache = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return cache || (position !== 'absolute' && right > largeur + 1);
    };
    return [...document.querySelectorAll('body *')]
      .filter(estCoupe)
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  }, width);
  await page.emulateMedia({ media: 'screen' });
  return coupes;
}

for (const [nom, adresse] of Object.entries(PAGES)) {
  test(`${nom}, sans dépasser : sur un téléphone, un écran agrandi, sous un texte doublé et sur une feuille A4`, async ({
    page
  }) => {
    await page.setViewportSize({ width: Math.max(...LARGEURS), height: 844 });
    await ouvrirPage(page, adresse);
    for (const width of LARGEURS) {
      await page.setViewportSize({ width, height: 844 });
      const deborde = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect([width, Math.max(0, deborde)]).toEqual([width, 0]);
    }
    expect(await coupesSurPapier(page)).toEqual([]);
    await page.setViewportSize({ width: BUREAU, height: 844 });
    const double = await page.evaluate(() => {
      const { documentElement: racine } = document;
      racine.style.fontSize = '200%';
      return racine.scrollWidth - racine.clientWidth;
    });
    expect(Math.max(0, double)).toBe(0);
  });
}
