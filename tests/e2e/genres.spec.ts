import { fautesDAxe } from './axe';
import { foyer } from './foyer';
import { coupesSurPapier, deborde } from './largeurs';
import { DEMONSTRATION, expect, ouvrirPage, surveiller, test } from './navigateur';
import { GENRES, SAISIE } from './pages';

test.describe.configure({ timeout: 90_000 });

/** Screens of 1,440 and 1,280 pixels enlarged twice, a phone, then a screen of 1,280 pixels enlarged four times. */
const LARGEURS = [720, 640, 390, 320];
/** A desk's screen and half of it, where the text alone is enlarged twice. */
const LARGEURS_DU_TEXTE_DOUBLE = [1440, 720];

const PAGES = { ...GENRES, 'un GHT et ses comptes': `/${DEMONSTRATION}/ght/ZZ-11/` };

// One opening for all that is asked of a page of each kind; what fails does not keep the rest from being looked at.
for (const [nom, adresse] of Object.entries(PAGES)) {
  test(`${nom} ne demande rien au dehors ni au moteur, se lit en clair, en sombre, au clavier, à toute largeur, sous un texte doublé et sur une feuille A4`, async ({
    page,
    site
  }) => {
    const doucement = expect.configure({ soft: true });
    const constat = await surveiller(page, site.url);
    await ouvrirPage(page, adresse);

    await test.step('ne quitte pas son site, ne provoque aucune erreur et n’appelle pas le moteur sans qu’on le demande', async () => {
      await page.mouse.move(700, 450);
      await page.mouse.wheel(0, 2000);
      await page.waitForLoadState('networkidle');
      const moteur = nom === SAISIE ? constat.moteur : [];
      doucement(constat).toEqual({ ailleurs: [], erreurs: [], moteur });
      await doucement(page.locator('h1')).toHaveCount(1);
      await doucement(page).toHaveTitle(/Trajectoire/);
      await page.mouse.move(0, 0);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    });

    await test.step('ne présente aucun défaut d’accessibilité connu d’axe', async () => {
      doucement(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
    });

    await test.step('se parcourt au clavier, le foyer toujours visible', async () => {
      const passes = new Set<string>();
      for (let arret = 0; arret < 25; arret += 1) {
        await page.keyboard.press('Tab');
        const { nom: element, visible } = await foyer(page);
        if (element.startsWith('body')) break;
        doucement(visible, `${element} n’est pas visiblement marqué`).toBe(true);
        passes.add(element);
      }
      doucement(passes.size).toBeGreaterThan(4);
    });

    await test.step('tient sur une feuille A4', async () => {
      doucement(await coupesSurPapier(page)).toEqual([]);
    });

    await test.step('ne demande pas de défiler en largeur sur un téléphone, sur un écran agrandi ou sous un texte doublé', async () => {
      for (const [texte, largeurs] of [
        ['', LARGEURS],
        ['200%', LARGEURS_DU_TEXTE_DOUBLE]
      ] as const) {
        for (const width of largeurs) {
          doucement([width, texte, await deborde(page, width, texte)]).toEqual([width, texte, 0]);
        }
      }
    });
  });
}
