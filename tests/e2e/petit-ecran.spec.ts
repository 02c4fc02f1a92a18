import { expect, ouvrirPage, test } from './navigateur';
import { GENRES } from './pages';

for (const [largeur, appareil] of [
  [390, 'un téléphone'],
  [320, 'un écran agrandi quatre fois']
] as const) {
  test.describe(`sur ${appareil}`, () => {
    test.use({ viewport: { width: largeur, height: 844 } });

    for (const [nom, adresse] of Object.entries(GENRES)) {
      test(`${nom} ne demande pas de défiler en largeur`, async ({ page }) => {
        await ouvrirPage(page, adresse);
        const deborde = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(deborde).toBeLessThanOrEqual(0);
      });
    }
  });
}
