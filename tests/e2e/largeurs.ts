import type { Page } from '@playwright/test';

/** What an A4 sheet leaves between its margins (`styles/print.css`): 186 mm upright, 277 mm on its side. */
const FEUILLE = { droite: 703, couchee: 1046 };

/** By how many pixels the page is wider than the screen, once it is laid out again. */
export async function deborde(page: Page, width: number, texte: string): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  return page.evaluate(async (taille) => {
    const { documentElement: racine } = document;
    racine.style.fontSize = taille;
    // A browser without a screen may draw nothing: the wait has a bound.
    const image = () =>
      new Promise<void>((suite) => {
        requestAnimationFrame(() => suite());
        setTimeout(suite, 1000);
      });
    await image();
    await image();
    return Math.max(0, racine.scrollWidth - racine.clientWidth);
  }, texte);
}

/** What a sheet of paper would cut on its right side, or hide in a region that scrolls. */
export async function coupesSurPapier(page: Page): Promise<string[]> {
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
