import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT, GENRES } from './pages';

const ENTRE_LES_MARGES = 1046;

/** What A4 on its side leaves between its margins, from top to bottom. */
const HAUTEUR_DE_FEUILLE = 703;

/** How many sheets a page takes, as its PDF counts them. */
async function feuillesDe(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length;
}

/** Where each of these stands on paper, as the PDF says where a link leads: its sheet, and its height from the foot, in points. */
async function placesSurPapier(page: Page, reperes: Readonly<Record<string, string>>) {
  await page.evaluate((selecteurs) => {
    for (const [nom, selecteur] of Object.entries(selecteurs))
      for (const [i, element] of document.querySelectorAll(selecteur).entries()) {
        const vide = element.insertBefore(document.createElement('span'), element.firstChild);
        vide.id = `repere-${nom}-${i}`;
        const lien = document.querySelector('main')?.appendChild(document.createElement('a'));
        lien?.setAttribute('href', `#${vide.id}`);
        lien?.append('.');
      }
  }, reperes);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const rangs = [...pdf.matchAll(/\/Count \d+\s*\/Kids \[([^\]]*)\]\s*\/Parent/gu)].flatMap(([, enfants = '']) =>
    [...enfants.matchAll(/(\d+ 0) R/gu)].map(([, objet]) => objet)
  );
  const places = [...pdf.matchAll(/\/repere-(\w+)-\d+ \[(\d+ 0) R \/XYZ [\d.]+ ([\d.]+) 0\]/gu)].map(
    ([, nom = '', objet = '', haut]) => ({ nom, feuille: rangs.indexOf(objet), haut: Number(haut) })
  );
  return (nom: string) =>
    places.filter((place) => place.nom === nom).toSorted((a, b) => a.feuille - b.feuille || b.haut - a.haut);
}

test('sur papier, le portefeuille met « À regarder » sur la largeur de la feuille, et tient en six feuilles', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(6);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const aRegarder = page.getByRole('region', { name: 'À regarder' });
  expect((await aRegarder.boundingBox())?.width).toBeGreaterThan(0.9 * ENTRE_LES_MARGES);
  expect(await aRegarder.getByRole('listitem').count()).toBeGreaterThan(6);
  await expect(aRegarder.getByRole('listitem').last()).toBeVisible();
});

test('sur papier, le titre d’une partie ne laisse pas son cadre vide au bas d’une feuille', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}aides/`);
  await page.emulateMedia({ media: 'print' });
  const cadres = page.locator('section.carte:has(> h2)');
  expect(await cadres.count()).toBeGreaterThan(2);
  for (const cadre of await cadres.all()) await expect(cadre).toHaveCSS('display', 'block');
});

test('sur papier, les comptes d’un GHT commencent une feuille\u00a0: leur titre ne reste pas seul au bas de la précédente', async ({
  page
}) => {
  // Ses hôpitaux donnent aussi ce qu’eux seuls suivent : un tableau de plus.
  await ouvrirPage(page, `/${DEMONSTRATION}/ght/ZZ-01/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(5);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
  await expect(page.locator('.contrat').last()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('#finances')).toHaveCSS('break-before', 'page');
  await expect(page.locator('#activite')).toHaveCSS('break-before', 'auto');
});

test('sur papier, un état se lit à l’écart du montant qu’il suit', async ({ page }) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/aides/`);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const retraits = await page
    .locator('.defilant > .tableau .num + :is(th, td):not(.num)')
    .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).paddingLeft)));
  expect(retraits.length).toBeGreaterThan(3);
  expect(Math.min(...retraits)).toBeGreaterThanOrEqual(10);
});

test('sur papier, aucune page n’est une grille, qui séparerait un titre de ce qui le suit', async ({ page }) => {
  for (const adresse of [`/${DEMONSTRATION}/`, CONTRAT, `${CONTRAT}atterrissage/`, `/${DEMONSTRATION}/aides/`]) {
    await ouvrirPage(page, adresse);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.page')).toHaveCSS('display', 'block');
    await page.emulateMedia({ media: null });
  }
});

test('sur papier, l’atterrissage tient en six feuilles couchées, dessin et hypothèses sur la première', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}atterrissage/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(6);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: HAUTEUR_DE_FEUILLE });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
  const bas = await page.locator('.de-front').evaluate((partie) => partie.getBoundingClientRect().bottom);
  expect(bas).toBeGreaterThan(200);
  expect(bas).toBeLessThanOrEqual(HAUTEUR_DE_FEUILLE);
});

test('sur papier, tout écran qui montre des données est couché, comme ce qui se projette', async ({ page, site }) => {
  test.setTimeout(120_000);
  const dOutil = new Set(['/', '/importer/', '/plan/', '/aide/', '/aide/donnees/', '/accessibilite/', '/sources/']);
  const ecrans = Object.values(GENRES).filter((adresse) => !dOutil.has(adresse));
  expect(ecrans.length).toBeGreaterThan(30);
  await page.emulateMedia({ media: 'print' });
  const debout: string[] = [];
  for (const adresse of ecrans) {
    await page.goto(site.url + adresse, { waitUntil: 'domcontentloaded' });
    const feuille = await page.locator('body').evaluate((corps) => getComputedStyle(corps).page);
    if (!feuille.startsWith('paysage')) debout.push(`${adresse} : ${feuille}`);
  }
  expect(debout).toEqual([]);
});

test('sur papier, les aides d’un contrat tiennent en deux feuilles couchées', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}aides/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
});

test('sur papier, les actions tiennent en trois feuilles, que leurs sources ne débordent pas', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}actions/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(3);
});

test('sur papier, la trésorerie de chaque hôpital se lit en sept points et demi au moins', async ({ page }) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/tresorerie/`);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: 844 });
  await page.emulateMedia({ media: 'print' });
  const corps = await page
    .locator('table.dense :is(th, td)')
    .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).fontSize)));
  expect(corps.length).toBeGreaterThan(500);
  // Four pixels of a style are three points of paper.
  expect(Math.min(...corps)).toBeGreaterThanOrEqual(10);
});

test('sur papier, le calendrier tient en neuf feuilles\u00a0: toutes ses échéances, et les plus gros gains en discussion, qui disent combien ils sont', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/calendrier/`);
  await page.getByRole('button', { name: 'Tout afficher' }).first().click();
  await expect(page.getByText(/^(\d{2,}) lignes montrées sur \1\.$/u)).toBeAttached();
  expect(await feuillesDe(page)).toBeLessThanOrEqual(9);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const gains = page.locator('#gains');
  await expect(gains.locator('tbody tr')).toHaveCount(25);
  await expect(gains.getByText(/^25 lignes montrées sur \d{3}\.$/u)).toBeVisible();
  await expect(gains.getByText(/Pour imprimer les autres/)).toBeVisible();
});

test('sur papier, les alertes de la région tiennent en douze feuilles, les plus graves montants d’abord, qui disent combien elles sont', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/alertes/`);
  await page.getByRole('button', { name: 'Afficher les 25 suivantes' }).click();
  const lignes = page.locator('#liste tbody tr');
  await expect(lignes).toHaveCount(50);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(12);
  await expect(lignes).toHaveCount(125);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText(/^125 lignes montrées sur/)).toBeVisible();
  await expect(page.getByText(/Pour imprimer les autres/)).toBeVisible();
});

test('les alertes que le lecteur a toutes affichées s’impriment toutes', async ({ page }) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/alertes/`);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  const lignes = page.locator('#liste tbody tr');
  await expect(lignes).not.toHaveCount(25);
  await expect.poll(async () => await lignes.count()).toBeGreaterThan(125);
  const affichees = await lignes.count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(lignes).toHaveCount(affichees);
});

test('sur papier, les alertes d’un contrat tiennent en huit feuilles, et définissent les règles de celles qui sont ouvertes', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}alertes/`);
  expect(await feuillesDe(page)).toBeLessThanOrEqual(8);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
  await expect(page.locator('#regles > div')).toHaveCSS('column-count', '3');
  const regles = page.locator('#regles details');
  const definies = await regles.filter({ visible: true }).count();
  const autres = (await regles.count()) - definies;
  expect(definies).toBeGreaterThan(5);
  expect(autres).toBeGreaterThan(5);
  await expect(page.getByText(`${autres}\u00a0autres règles, sans alerte ici`)).toBeVisible();
});

test('sur papier, la première feuille d’un contrat porte le verdict, ses quatre chiffres d’un rang, et ce qui est à décider', async ({
  page
}) => {
  await ouvrirPage(page, CONTRAT);
  await page.setViewportSize({ width: ENTRE_LES_MARGES, height: HAUTEUR_DE_FEUILLE });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('page', 'paysage-simulees');
  const hauts = await page
    .locator('.tuiles > li')
    .evaluateAll((tuiles) => tuiles.map((tuile) => Math.round(tuile.getBoundingClientRect().top)));
  expect(hauts).toHaveLength(4);
  expect(new Set(hauts).size).toBe(1);
  const aDecider = await page.locator('#a-decider').boundingBox();
  expect(aDecider?.width).toBeGreaterThan(0.9 * ENTRE_LES_MARGES);
  expect((aDecider?.y ?? Infinity) + (aDecider?.height ?? 0)).toBeLessThanOrEqual(HAUTEUR_DE_FEUILLE);
});

for (const [contrat, feuilles] of [
  ['val-d-ambre-plan-redressement-2024', 12],
  ['monts-cendres-pref-2024', 13],
  ['trois-etangs-performance-2024', 14],
  ['trois-etangs-performance-2019', 11]
] as const) {
  test(`sur papier, un contrat ne laisse pas de feuilles à demi vides\u00a0: ${contrat} tient en ${feuilles}`, async ({
    page
  }) => {
    await ouvrirPage(page, `/${DEMONSTRATION}/contrat/${contrat}/`);
    expect(await feuillesDe(page)).toBeLessThanOrEqual(feuilles);
  });
}

for (const contrat of [
  'plaine-de-brume-redressement-2025',
  'trois-etangs-performance-2024',
  'val-d-ambre-plan-redressement-2024',
  'haute-lisiere-performance-2023'
])
  test(`sur papier, le titre des critères légaux est sur la feuille de ses premières entités, qui y coulent en colonnes\u00a0: ${contrat}`, async ({
    page
  }) => {
    await ouvrirPage(page, `/${DEMONSTRATION}/contrat/${contrat}/`);
    const entites = await page.locator('section:has(#criteres) .entites > li').count();
    expect(entites).toBeGreaterThan(2);
    const section = 'section:has(#criteres)';
    const ou = await placesSurPapier(page, {
      titre: `${section} h2`,
      entite: `${section} .entites > li`,
      suite: `${section} .entites > li > *:last-child`
    });
    const [titre] = ou('titre');
    const dites = ou('entite');
    const [premiere] = dites;
    if (titre === undefined || premiere === undefined) throw new Error('le PDF ne dit pas où sont les critères');
    expect(dites).toHaveLength(entites);
    // The first one begins under its title, less than three lines of it below, and more than one sheet is not asked of any.
    expect(premiere.feuille).toBe(titre.feuille);
    expect(titre.haut - premiere.haut).toBeGreaterThan(0);
    expect(titre.haut - premiere.haut).toBeLessThan(80);
    const feuilles = new Set([...dites, ...ou('suite')].map(({ feuille }) => feuille));
    expect(feuilles.size).toBeLessThanOrEqual(2);
    expect(Math.max(...feuilles) - titre.feuille).toBeLessThanOrEqual(1);
  });

test('sur papier, la tête d’un tableau ne reste pas seule au bas d’une feuille', async ({ page }) => {
  await ouvrirPage(page, CONTRAT);
  await page.emulateMedia({ media: 'print' });
  const premieres = page.locator('#hypotheses .defilant > table > thead + tbody > tr:first-child');
  expect(await premieres.count()).toBe(2);
  for (const premiere of await premieres.all()) {
    await expect(premiere).toHaveCSS('break-before', 'avoid');
    await expect(premiere.locator('th')).toHaveCSS('break-after', 'auto');
  }
  // That of its entities is kept with it by the row itself: by its cells, the head was left alone.
  await expect(premieres.first()).toHaveCSS('break-after', 'avoid');
  // Those of other years are left to the screen, with the line that unfolds them.
  await expect(premieres.last()).toHaveCSS('break-after', 'auto');
  await expect(premieres.last().locator('+ tr')).toBeHidden();
});

for (const [page, adresse, tableaux] of [
  ['les hypothèses d’un contrat', CONTRAT, '#hypotheses .defilant > table :is(th, td:not(.entites))'],
  ['les demandes', `/${DEMONSTRATION}/demandes/`, 'td'],
  ['ce qui a changé depuis la revue', `${CONTRAT}depuis/`, 'td'],
  ['les réunions', `${CONTRAT}reunions/`, 'td']
] as const) {
  test(`sur papier, un tableau que la feuille tient en neuf points s’y lit\u00a0: ${page}`, async ({
    page: onglet
  }) => {
    await ouvrirPage(onglet, adresse);
    await onglet.setViewportSize({ width: ENTRE_LES_MARGES, height: HAUTEUR_DE_FEUILLE });
    await onglet.emulateMedia({ media: 'print' });
    const corps = await onglet
      .locator(tableaux)
      .filter({ visible: true })
      .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).fontSize)));
    expect(corps.length).toBeGreaterThan(10);
    // Four pixels of a style are three points of paper.
    expect(Math.min(...corps)).toBeCloseTo(12, 0);
  });
}

const REUNIONS_IMPRIMEES = ['ria', 'eprd-pgfp', 'revue'].map((reunion) => `reunions/${reunion}/`);

for (const adresse of ['', 'actions/', 'atterrissage/', 'alertes/', ...REUNIONS_IMPRIMEES]) {
  test(`sur papier, aucun tableau n’est sous sept points et demi\u00a0: contrat/${adresse}`, async ({ page }) => {
    await ouvrirPage(page, `${CONTRAT}${adresse}`);
    await page.setViewportSize({ width: ENTRE_LES_MARGES, height: HAUTEUR_DE_FEUILLE });
    await page.emulateMedia({ media: 'print' });
    const corps = await page
      .locator('table :is(th, td)')
      .filter({ visible: true })
      .evaluateAll((cellules) => cellules.map((cellule) => Number.parseFloat(getComputedStyle(cellule).fontSize)));
    expect(corps.length).toBeGreaterThan(50);
    expect(Math.min(...corps)).toBeGreaterThanOrEqual(10);
  });
}

const TROIS_ETANGS = `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`;

/** The sheets that a page takes, with the width of each, in points. */
async function largeursDesFeuilles(page: Page): Promise<number[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/gu)].map(([, largeur]) => Math.round(Number(largeur)));
}

test('sur papier, ce qui a changé depuis la dernière revue se lit sur des feuilles couchées, comme les autres grands tableaux', async ({
  page
}) => {
  await ouvrirPage(page, `${TROIS_ETANGS}depuis/`);
  const largeurs = await largeursDesFeuilles(page);
  expect(largeurs.length).toBeGreaterThan(1);
  expect(new Set(largeurs)).toEqual(new Set([842]));
});

test('sur papier, la source d’un contrat ne reste pas seule sur la dernière feuille', async ({ page }) => {
  for (const adresse of [TROIS_ETANGS, CONTRAT]) {
    await ouvrirPage(page, adresse);
    const places = await placesSurPapier(page, {
      source: '.page > .source',
      suivi: '.page > .island:nth-last-child(2) *'
    });
    const [source] = places('source');
    expect(source).toBeDefined();
    expect(places('suivi').filter(({ feuille }) => feuille === source?.feuille).length).toBeGreaterThan(0);
  }
});
