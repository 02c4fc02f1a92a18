import { AU_PLUS } from '../../src/lib/domain/dossier/au-plus';
import { fautesDAxe } from './axe';
import { DEMONSTRATION, expect, hydratee, surveiller, test } from './navigateur';
import { CONTRAT } from './pages';

const REUNION = `${CONTRAT}reunions/conseil-de-surveillance/`;

test('une réunion se présente page à page, au clavier, sans rien demander de plus, et l’adresse dit la page', async ({
  page,
  context,
  site
}) => {
  const constat = await surveiller(page, site.url);
  await page.goto(site.url + REUNION);
  await hydratee(page);
  const message = await page.locator('.message h2').innerText();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const salle = page.getByRole('dialog');
  await expect(salle).toContainText(message);
  await expect(page).toHaveURL(/[?&]seance=1$/);
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });

  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const titres = new Set<string>();
  const nombre = Number((await salle.locator('.rang').innerText()).split('/')[1]);
  expect(nombre).toBeGreaterThan(3);
  for (let rang = 1; rang <= nombre; rang += 1) {
    await expect(salle.locator('.rang')).toHaveText(`${rang} / ${nombre}`);
    titres.add(await salle.getByRole('heading', { level: 2 }).innerText());
    const cache = await salle
      .locator('article')
      .evaluate((feuille) => [feuille.scrollHeight - feuille.clientHeight, feuille.scrollWidth - feuille.clientWidth]);
    expect(cache, `page ${rang}`).toEqual([0, 0]);
    await page.keyboard.press('PageDown');
  }
  expect(titres.size).toBe(nombre);
  await expect(page).toHaveURL(new RegExp(`[?&]seance=${nombre}$`));
  await page.keyboard.press('b');
  await expect(salle.locator('article')).toBeHidden();
  await page.keyboard.press('Home');
  await expect(salle).toContainText(message);
  await page.keyboard.press('Escape');
  await expect(salle).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${REUNION}$`));
  expect(constat).toEqual({ ailleurs: [], erreurs: [], moteur: [] });
});

test('le bouton Retour ferme la présentation sans quitter la page, Suivant la rouvre où elle était', async ({
  page,
  site
}) => {
  await page.goto(site.url + CONTRAT);
  await page.goto(site.url + REUNION);
  await hydratee(page);
  const salle = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Présenter' }).click();
  await expect(salle.locator('.rang')).toHaveText(/^1 \//);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/[?&]seance=3$/);
  await page.goBack();
  await expect(salle).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${REUNION}$`));
  await page.goForward();
  await expect(salle.locator('.rang')).toHaveText(/^3 \//);
  await page.keyboard.press('Escape');
  await expect(salle).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${REUNION}$`));
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${CONTRAT}$`));
});

test('une seconde fenêtre a les notes, la page suivante et l’heure, et les deux tournent ensemble', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}${REUNION}?seance=2`);
  const salle = page.getByRole('dialog');
  await expect(salle.locator('.rang')).toHaveText(/^2 \//);
  const ouverte = page.waitForEvent('popup');
  await page.keyboard.press('o');
  const notes = (await ouverte).getByRole('dialog');
  await expect(notes.locator('.rang')).toHaveText(/^2 \//);
  await expect(notes).toContainText(/Ensuite/);
  await expect(notes.locator('.heure')).toHaveText(/^\d+\sh\s\d\d$/);
  await notes.page().keyboard.press('ArrowRight');
  await expect(salle.locator('.rang')).toHaveText(/^3 \//);
  await page.keyboard.press('End');
  await expect(notes).toContainText('C’est la dernière page.');
});

test('la fenêtre de l’orateur s’ouvre et suit, réseau coupé, sans rien demander ; rechargée, elle revient', async ({
  page,
  context,
  site
}) => {
  await page.goto(`${site.url}${REUNION}?seance=2`);
  const salle = page.getByRole('dialog');
  await expect(salle.locator('.rang')).toHaveText(/^2 \//);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const ouverte = page.waitForEvent('popup');
  await page.keyboard.press('o');
  const orateur = await ouverte;
  const notes = orateur.getByRole('dialog');
  await expect(notes.locator('.rang')).toHaveText(/^2 \//);
  await expect(notes).toContainText(/Ensuite/);
  // Dressed as the page is: two columns, and its own typeface.
  const colonnes = await notes
    .locator('.salle')
    .evaluate((s) => getComputedStyle(s).gridTemplateColumns.split(' ').length);
  expect(colonnes).toBe(2);
  await orateur.keyboard.press('ArrowRight');
  await expect(salle.locator('.rang')).toHaveText(/^3 \//);
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('.rang')).toHaveText(/^4 \//);
  await orateur.evaluate(() => location.reload());
  await expect(notes.locator('.rang')).toHaveText(/^\d+ \//);
  await page.keyboard.press('Escape');
  await expect.poll(() => orateur.isClosed()).toBe(true);
});

test('le comité de veille sur la trésorerie se présente aussi, ses tableaux entiers à l’écran', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/${DEMONSTRATION}/tresorerie/`);
  await hydratee(page);
  const message = await page.locator('main h2').first().innerText();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const salle = page.getByRole('dialog');
  await expect(salle).toContainText(message);
  const nombre = Number((await salle.locator('.rang').innerText()).split('/')[1]);
  expect(nombre).toBeGreaterThan(3);
  for (let rang = 2; rang <= nombre; rang += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(salle.locator('.rang')).toHaveText(`${rang} / ${nombre}`);
    const cache = await salle
      .locator('article')
      .evaluate((feuille) => [feuille.scrollHeight - feuille.clientHeight, feuille.scrollWidth - feuille.clientWidth]);
    expect(cache, `page ${rang}`).toEqual([0, 0]);
  }
});

test('la fenêtre de l’orateur montre chaque planche entière, réduite', async ({ page, site }) => {
  await page.setViewportSize({ width: 960, height: 640 });
  for (const reunion of [REUNION, `${CONTRAT}reunions/revue/`]) {
    await page.goto(`${site.url}${reunion}?seance=orateur`);
    const salle = page.getByRole('dialog');
    await expect(salle.locator('.rang')).toHaveText(/^1 \//);
    const nombre = Number((await salle.locator('.rang').innerText()).split('/')[1]);
    for (let rang = 1; rang <= nombre; rang += 1) {
      await expect(salle.locator('.rang')).toHaveText(`${rang} / ${nombre}`);
      const caches = await salle
        .locator('article, article .defilant')
        .evaluateAll(
          (cadres) => cadres.filter((c) => c.scrollHeight > c.clientHeight || c.scrollWidth > c.clientWidth).length
        );
      expect(caches, `${reunion}, page ${rang}`).toBe(0);
      await page.keyboard.press('ArrowRight');
    }
  }
});

/** Meetings whose sheets hold the most: many figures to keep beside a bridge, wide tables. */
const PLEINES = [
  'monts-cendres-pref-2024/reunions/eprd-pgfp/',
  'cote-des-joncs-redressement-2025/reunions/eprd-pgfp/',
  'rives-d-orvel-redressement-2025/reunions/eprd-pgfp/',
  'rives-d-orvel-redressement-2025/reunions/dialogue-de-gestion/',
  'plaine-de-brume-redressement-2025/reunions/conseil-de-surveillance/'
];

for (const [width, height] of [
  [1280, 720],
  [1920, 1080]
] as const) {
  test(`chaque planche tient entière dans une salle de ${width} sur ${height}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    for (const reunion of PLEINES) {
      await page.goto(`${site.url}/${DEMONSTRATION}/contrat/${reunion}?seance=1`);
      const salle = page.getByRole('dialog');
      await expect(salle.locator('.rang')).toHaveText(/^1 \//);
      const nombre = Number((await salle.locator('.rang').innerText()).split('/')[1]);
      for (let rang = 1; rang <= nombre; rang += 1) {
        await expect(salle.locator('.rang')).toHaveText(`${rang} / ${nombre}`);
        const caches = await salle
          .locator('article, article .defilant')
          .evaluateAll((cadres) =>
            cadres.flatMap((c) =>
              c.scrollHeight > c.clientHeight || c.scrollWidth > c.clientWidth
                ? [[c.scrollHeight - c.clientHeight, c.scrollWidth - c.clientWidth]]
                : []
            )
          );
        expect(caches, `${reunion}, page ${rang}`).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
  });
}

/** Pairs of texts of a sheet that are printed over one another. */
const surimpressions = (feuille: Element): string[] => {
  const textes: { texte: string; boites: DOMRect[] }[] = [];
  const marche = document.createTreeWalker(feuille, NodeFilter.SHOW_TEXT);
  for (let noeud = marche.nextNode(); noeud; noeud = marche.nextNode()) {
    const zone = document.createRange();
    zone.selectNodeContents(noeud);
    const texte = (noeud.textContent ?? '').trim();
    const cachee = noeud.parentElement?.closest('svg, .sr-only, caption') !== null;
    if (texte !== '' && !cachee) textes.push({ texte, boites: [...zone.getClientRects()] });
  }
  // Lines of one paragraph touch: three pixels of each are left.
  const seTouchent = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return textes.flatMap(({ texte, boites }, i) =>
    textes
      .slice(i + 1)
      .filter((autre) => boites.some((a) => autre.boites.some((b) => seTouchent(a, b))))
      .map((autre) => `${texte} | ${autre.texte}`)
  );
};

/** As long as a comment may be. */
const COMMENTAIRE = 'Deux preuves sont attendues avant la revue, et le plan de trésorerie est revu avec la banque. '
  .repeat(3)
  .slice(0, AU_PLUS.commentaire)
  .trim();

test('un commentaire long sous chaque page n’est imprimé sur aucun autre texte, et se lit entier', async ({
  page,
  site
}) => {
  test.setTimeout(120_000);
  await page.goto(`${site.url}/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/reunions/revue/`);
  await hydratee(page);
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  const atelier = page.getByRole('dialog', { name: 'Composer le dossier' });
  const pages = atelier.getByRole('listitem');
  for (const rang of [0, 1, 2]) {
    const une = pages.nth(rang);
    await une.getByText('Commentaire sous la page').click();
    await une.getByRole('textbox').nth(1).fill(COMMENTAIRE);
    await une.getByRole('textbox').nth(1).blur();
  }
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const salle = page.getByRole('dialog');
  await expect(salle.locator('.rang')).toHaveText(/^1 \//);
  const nombre = Number((await salle.locator('.rang').innerText()).split('/')[1]);
  let commentees = 0;
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1440, 900]
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Home');
    for (let rang = 1; rang <= nombre; rang += 1) {
      await expect(salle.locator('.rang')).toHaveText(`${rang} / ${nombre}`);
      const feuille = salle.locator('article');
      commentees += await feuille.locator('.commentaire', { hasText: COMMENTAIRE }).count();
      expect(await feuille.evaluate(surimpressions), `${width} × ${height}, page ${rang}`).toEqual([]);
      const cache = await feuille.evaluate((f) => [f.scrollHeight - f.clientHeight, f.scrollWidth - f.clientWidth]);
      expect(cache, `${width} × ${height}, page ${rang}`).toEqual([0, 0]);
      await page.keyboard.press('PageDown');
    }
  }
  expect(commentees).toBeGreaterThanOrEqual(9);
});

test('une planche ouverte par son adresse, ou rechargée, tient entière comme celle que l’on atteint page à page', async ({
  page,
  site
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const cache = () =>
    page
      .getByRole('dialog')
      .locator('article')
      .evaluate((feuille) => feuille.scrollHeight - feuille.clientHeight);
  for (const rang of [2, 3]) {
    await page.goto(`${site.url}${CONTRAT}reunions/revue/?seance=${rang}`);
    await hydratee(page);
    await expect(page.getByRole('dialog').locator('.rang')).toHaveText(new RegExp(`^${rang} /`, 'u'));
    await expect.poll(cache).toBe(0);
  }
});
