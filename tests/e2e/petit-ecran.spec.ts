import { expect, ouvrirPage, test } from './navigateur';
import { GENRES } from './pages';

/** A phone, then a screen of 1,280 pixels enlarged four times. */
const LARGEURS = [390, 320];

for (const [nom, adresse] of Object.entries(GENRES)) {
  test(`${nom} ne demande pas de défiler en largeur sur un téléphone, ni sur un écran agrandi quatre fois`, async ({
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
  });
}
