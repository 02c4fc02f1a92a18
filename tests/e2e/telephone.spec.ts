import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

test.describe('sur un téléphone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  // What decides: the euros at stake, the state, who; the rest of each row unfolds.
  for (const [page, adresse, titres] of [
    ['ce qui a changé depuis la revue', `${CONTRAT}depuis/`, ['Euros', 'Sens']],
    ['l’analyse contradictoire', `${CONTRAT}contradictoire/`, ['Établissement', 'ARS', 'Écart', 'Situation']],
    ['la revue régionale', `/${DEMONSTRATION}/revue/`, ['Météo', 'En jeu', 'En discussion', 'Montant', 'État']],
    ['les demandes', `/${DEMONSTRATION}/demandes/`, ['Ce qui manque', 'Combien', 'De qui, de quoi']],
    ['les demandes d’un groupement', `/${DEMONSTRATION}/demandes/?ght=ZZ-01`, ['Ce qui manque', 'Combien']],
    ['le calendrier', `/${DEMONSTRATION}/calendrier/`, ['Date', 'Délai', 'Ce qui est attendu', 'Euros', 'En jeu']],
    ['les alertes', `/${DEMONSTRATION}/alertes/`, ['Qui', 'Contrat', 'Ce qui est constaté', 'Euros en jeu', 'Niveau']]
  ] as const) {
    test(`${page}\u00a0: chaque ligne montre dans l’écran ce qui décide`, async ({ page: onglet }) => {
      await ouvrirPage(onglet, adresse);
      for (const titre of titres) {
        const dits = onglet.locator(`.wide td:has(> [data-titre="${titre}"])`);
        expect(await dits.count()).toBeGreaterThan(0);
        const bouts = await dits.evaluateAll((cases) =>
          cases.map((une) => [une.getBoundingClientRect().width, une.getBoundingClientRect().right])
        );
        expect(Math.min(...bouts.map(([large = 0]) => large))).toBeGreaterThan(0);
        expect(Math.max(...bouts.map(([, droite = 0]) => droite))).toBeLessThanOrEqual(390);
      }
    });
  }

  test('une alerte dit sans rien ouvrir son niveau, ce qui est constaté et qui est concerné\u00a0; son texte se déplie', async ({
    page
  }) => {
    await ouvrirPage(page, `${CONTRAT}alertes/`);
    const lignes = page.locator('#levees tbody tr');
    const hauteurs = await lignes.evaluateAll((alertes) =>
      alertes.map((alerte) => alerte.getBoundingClientRect().height)
    );
    expect(hauteurs).toHaveLength(25);
    expect(Math.max(...hauteurs)).toBeLessThan(260);
    await expect(lignes.first().getByText('3, grave')).toBeVisible();
    await expect(lignes.first().locator('.constat')).toBeVisible();
    const texte = lignes.first().getByText('Texte et que faire');
    await expect(texte).toBeHidden();
    await lignes.first().getByText('Tout lire').click();
    await expect(texte).toBeVisible();
    await expect(lignes.first().getByRole('link', { name: /^Voir la preuve/ })).toBeVisible();
  });

  test('un tableau plus large que son cadre a son bord ombré, et garde le nom de ses lignes quand il défile', async ({
    page
  }) => {
    await ouvrirPage(page, `/${DEMONSTRATION}/ght/ZZ-01/`);
    const cadre = page.getByRole('region', { name: /^Finances, membre par membre/ });
    await expect(cadre).toHaveCSS('background-attachment', 'local, scroll');
    const lus = await cadre.evaluate((region) => {
      region.scrollLeft = region.scrollWidth;
      const bouts = (choix: string) => {
        const element = region.querySelector(choix);
        if (element === null) throw new Error(choix);
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      };
      return {
        deborde: region.scrollWidth - region.clientWidth,
        ...{ cadre: region.getBoundingClientRect().left, legende: bouts('caption'), nom: bouts('tbody th') }
      };
    });
    expect(lus.deborde).toBeGreaterThan(100);
    expect(lus.nom.left).toBeCloseTo(lus.cadre, 0);
    // The caption is said whole: it neither goes out of the frame nor scrolls away.
    expect(lus.legende.left).toBeGreaterThanOrEqual(lus.cadre - 1);
    expect(lus.legende.right).toBeLessThanOrEqual(390);
  });

  test('le nom d’une action à risque a la largeur de l’écran, quel que soit son état', async ({ page }) => {
    await ouvrirPage(page, CONTRAT);
    const nom = page.getByRole('link', { name: '1.2 Étendre l’hospitalisation à domicile au territoire' });
    const lignes = await nom.last().evaluate((lien) => lien.getClientRects().length);
    expect(lignes).toBeLessThanOrEqual(2);
  });

  test('les tableaux d’une réunion ne mettent pas un mot par ligne', async ({ page }) => {
    await ouvrirPage(page, `${CONTRAT}reunions/dialogue-de-gestion/`);
    const hauteurs = await page
      .locator('.defilant tbody th')
      .evaluateAll((noms) => noms.map((nom) => nom.getBoundingClientRect().height));
    expect(hauteurs.length).toBeGreaterThan(15);
    expect(Math.max(...hauteurs)).toBeLessThan(80);
  });

  test('un tableau qui garde ses en-têtes ne les répète pas dans ses cellules ; en fiches, chaque cellule dit le sien', async ({
    page
  }) => {
    await ouvrirPage(page, `${CONTRAT}reunions/dialogue-de-gestion/`);
    const repetes = (place: string) =>
      page
        .locator(place)
        .evaluateAll(
          (titres) => titres.filter((titre) => getComputedStyle(titre, '::before').content !== 'none').length
        );
    expect(await page.locator('.defilant:not(.wide) td > .titre').count()).toBeGreaterThan(50);
    expect(await repetes('.defilant:not(.wide) td > .titre')).toBe(0);
    await ouvrirPage(page, `${CONTRAT}contradictoire/`);
    const enFiches = page.locator('.defilant.wide td > .titre');
    expect(await enFiches.count()).toBeGreaterThan(20);
    expect(await repetes('.defilant.wide td > .titre')).toBe(await enFiches.count());
  });
});

test('à 1280 pixels, le nom de chaque hôpital du comité tient sur une ligne', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await ouvrirPage(page, `/${DEMONSTRATION}/tresorerie/`);
  const noms = page.getByRole('table', { name: /premiers de l’ordre du comité/ }).locator('tbody th');
  expect(await noms.count()).toBe(8);
  const hauteurs = await noms.evaluateAll((cases) =>
    cases.map((une) => Math.round(une.getBoundingClientRect().height))
  );
  expect(new Set(hauteurs).size).toBe(1);
  expect(hauteurs[0]).toBeLessThan(50);
});

test('à 768 pixels, une alerte de la région tient encore en peu de lignes, ses euros dans l’écran', async ({
  page
}) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await ouvrirPage(page, `/${DEMONSTRATION}/alertes/`);
  const lignes = page.locator('#liste tbody tr');
  const hauteurs = await lignes.evaluateAll((alertes) =>
    alertes.map((alerte) => alerte.getBoundingClientRect().height)
  );
  expect(hauteurs).toHaveLength(25);
  expect(Math.max(...hauteurs)).toBeLessThan(150);
  const euros = await lignes
    .first()
    .getByText(/\d\sM€/u)
    .filter({ visible: true })
    .first()
    .boundingBox();
  expect((euros?.x ?? Infinity) + (euros?.width ?? 0)).toBeLessThanOrEqual(768);
});

test('à 1440 pixels, la barre du jeu fictif tient sur une ligne, données locales et ascenseur compris', async ({
  page
}) => {
  await page.setViewportSize({ width: 1440 - 17, height: 900 });
  await ouvrirPage(page, `/${DEMONSTRATION}/alertes/`);
  const barre = page.locator('header .barre');
  // As the dataset is titled once local data are laid on it.
  await barre.locator('.titre').evaluate((titre) => titre.append(' (données locales)'));
  const hauteur = await barre.evaluate((une) => une.getBoundingClientRect().height);
  expect(hauteur).toBeLessThan(60);
});
