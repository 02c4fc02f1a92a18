import { expect, ouvrirPage, test } from './navigateur';
import { GENRES } from './pages';

/** Screens of 1,440 and 1,280 pixels enlarged twice, a phone, then a screen of 1,280 pixels enlarged four times. */
const LARGEURS = [720, 640, 390, 320];
/** A desk's screen, where the text alone is enlarged twice. */
const BUREAU = 1440;

for (const [nom, adresse] of Object.entries(GENRES)) {
  test(`${nom} ne demande pas de défiler en largeur sur un téléphone, sur un écran agrandi ou sous un texte doublé`, async ({
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
    await page.setViewportSize({ width: BUREAU, height: 844 });
    const double = await page.evaluate(() => {
      const { documentElement: racine } = document;
      racine.style.fontSize = '200%';
      return racine.scrollWidth - racine.clientWidth;
    });
    expect(Math.max(0, double)).toBe(0);
  });
}
