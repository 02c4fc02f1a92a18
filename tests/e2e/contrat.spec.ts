import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { surIntranet } from './intranet';
import { DEMONSTRATION, expect, ouvrirPage, surveiller, test, eveillee } from './navigateur';
import { CONTRAT, pagesEcrites } from './pages';

/** The page of actions of the contract that has the most sheets, whatever its name. */
function pageDesActions(): string {
  const fiche = new RegExp(`^(/${DEMONSTRATION}/contrat/[^/]+/actions/)[^/]+/$`);
  const parContrat = new Map<string, number>();
  for (const page of pagesEcrites()) {
    const actions = fiche.exec(page)?.[1];
    if (actions !== undefined) parContrat.set(actions, (parContrat.get(actions) ?? 0) + 1);
  }
  const [premiere] = [...parContrat].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (!premiere) throw new Error(`le site construit n’a aucune fiche action du jeu « ${DEMONSTRATION} »`);
  return premiere[0];
}

const tableau = (page: Page) => page.getByRole('table', { name: /^Actions/ });
const actions = (page: Page): Promise<string[]> => tableau(page).locator('tbody th[scope=row] a').allInnerTexts();
const filtre = (page: Page, nom: string) => page.getByRole('combobox', { name: nom, exact: true });

/** The value of the first real choice of a list, after « tous ». */
async function premierChoix(page: Page, nom: string): Promise<string> {
  const valeur = await filtre(page, nom).locator('option').nth(1).getAttribute('value');
  if (valeur === null) throw new Error(`la liste « ${nom} » n’offre aucun choix`);
  return valeur;
}

test('les filtres sont dans l’adresse : un rechargement et Précédent les rendent', async ({ page }) => {
  await ouvrirPage(page, pageDesActions());
  const toutes = await actions(page);
  const etat = await premierChoix(page, 'État');
  await filtre(page, 'État').selectOption(etat);
  await expect(page).toHaveURL(new RegExp(`[?&]etat=${etat}`));
  const filtrees = await actions(page);
  expect(filtrees.length).toBeLessThan(toutes.length);
  await expect(page.getByText(`${filtrees.length} sur ${toutes.length} actions`)).toBeVisible();

  await page.reload();
  await expect(filtre(page, 'État')).toHaveValue(etat);
  expect(await actions(page)).toEqual(filtrees);

  await page.getByRole('group', { name: 'Présentation' }).getByRole('button', { name: 'Cartes' }).click();
  await expect(page).toHaveURL(/vue=cartes/);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(filtrees.length);
  await page.goBack();
  await expect(tableau(page)).toBeVisible();
  expect(await actions(page)).toEqual(filtrees);

  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect(page).not.toHaveURL(/etat=/);
  expect(await actions(page)).toEqual(toutes);
});

test('à 390 px, les euros d’un point à décider tiennent sur une ligne, qu’un détail le suive ou non', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ouvrirPage(page, CONTRAT);
  await expect(page.locator('#a-decider .precision').first()).toBeVisible();
  const hauteurs = await page
    .locator('#a-decider .enjeu')
    .evaluateAll((euros) => euros.map((e) => e.getBoundingClientRect().height));
  expect(Math.max(...hauteurs)).toBeLessThan(30);
});

test('à 390 px, la date d’un jalon reste entière à côté d’un retard qui dit la fin du contrat', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ouvrirPage(page, `/${DEMONSTRATION}/contrat/cote-des-joncs-performance-2018/`);
  const dates = page.locator('li:has(> .jours) > .date');
  await expect(dates.first()).toBeVisible();
  // Ten signs of a date, in the smallest text of the page.
  const largeurs = await dates.evaluateAll((d) => d.map((e) => e.getBoundingClientRect().width));
  expect(Math.min(...largeurs)).toBeGreaterThan(60);
});

test('à 390 px, ce qui se dit d’un engagement ne s’écrit pas sur sa marque', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ouvrirPage(page, `/${DEMONSTRATION}/contrat/rives-d-orvel-redressement-2025/`);
  const marques = page.locator('li > .marque:has(svg)');
  await expect(marques.first()).toBeVisible();
  const places = await marques.evaluateAll((m) =>
    m.map((e) => ({
      fin: e.querySelector('svg')?.getBoundingClientRect().right ?? Infinity,
      dit: e.nextElementSibling?.getBoundingClientRect().left ?? 0
    }))
  );
  expect(places.filter(({ fin, dit }) => fin > dit)).toEqual([]);
});

test('sans résultat, la page le dit et rend tout d’un geste', async ({ page }) => {
  await ouvrirPage(page, `${pageDesActions()}?q=aucune%20action%20ne%20s%27appelle%20ainsi`);
  await expect(page.getByRole('heading', { name: 'Aucune action ne répond à ces filtres' })).toBeVisible();
  await page.getByRole('button', { name: 'Effacer les filtres' }).last().click();
  await expect(tableau(page)).toBeVisible();
});

test('une colonne trie dans un sens, puis dans l’autre, puis rend l’ordre du contrat', async ({ page }) => {
  await ouvrirPage(page, pageDesActions());
  const contrat = await actions(page);
  const colonne = tableau(page).getByRole('columnheader', { name: 'Action', exact: true });
  await colonne.getByRole('button').click();
  await expect(colonne).toHaveAttribute('aria-sort', 'ascending');
  const montantes = await actions(page);
  expect([...montantes].sort()).toEqual([...contrat].sort());
  await colonne.getByRole('button').click();
  await expect(colonne).toHaveAttribute('aria-sort', 'descending');
  expect(await actions(page)).toEqual(montantes.toReversed());
  await colonne.getByRole('button').click();
  await expect(page).not.toHaveURL(/tri=/);
  expect(await actions(page)).toEqual(contrat);
});

test('au clavier, du tableau à une fiche, à la suivante, puis retour aux filtres', async ({ page }) => {
  await ouvrirPage(page, pageDesActions());
  await filtre(page, 'Axe').selectOption(await premierChoix(page, 'Axe'));
  await expect(page).toHaveURL(/axe=/);
  const lien = tableau(page).locator('tbody th[scope=row] a').first();
  const nom = await lien.innerText();
  await lien.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(nom);
  const suivante = page.getByRole('link', { name: /^Action suivante/ });
  await suivante.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(nom);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/axe=/);
  await expect(lien).toHaveText(nom);
});

/** Chooses the oldest date that the contract offers, and gives it. */
async function remonteAuDebut(page: Page): Promise<string> {
  const date = page.getByRole('combobox', { name: 'Situation au' });
  const plusAncienne = await date.locator('option').last().getAttribute('value');
  if (plusAncienne === null) throw new Error('le contrat n’offre qu’une date');
  await date.selectOption(plusAncienne);
  await expect(page).toHaveURL(new RegExp(`au=${plusAncienne}`));
  await expect(page.getByText(/Ce que l’on savait au/)).toBeVisible({ timeout: 60_000 });
  return plusAncienne;
}

test('une autre date change la page, et les liens vers les fiches la gardent', async ({ page }) => {
  test.slow();
  await ouvrirPage(page, pageDesActions());
  const avant = await page.locator('main').innerText();
  const plusAncienne = await remonteAuDebut(page);
  expect(await page.locator('main').innerText()).not.toBe(avant);
  await expect(tableau(page).locator('tbody th[scope=row] a').first()).toHaveAttribute(
    'href',
    new RegExp(`au=${plusAncienne}`)
  );
  await page.goBack();
  await expect(page.getByText(/Ce que l’on savait au/)).toBeHidden();
});

/** The pages that every followed contract has, one sheet and one meeting among them. */
const PAGES_DU_CONTRAT = [
  ...['', 'actions/', 'actions/6.3/', 'aides/', 'alertes/', 'atterrissage/', 'contradictoire/', 'depuis/'],
  ...['reunions/', 'reunions/dialogue-de-gestion/']
];

test('sur chaque page d’un contrat, tout lien vers une autre de ses pages garde la date choisie', async ({ page }) => {
  test.slow();
  for (const suite of PAGES_DU_CONTRAT) {
    await ouvrirPage(page, `${CONTRAT}${suite}?au=2026-06-30`);
    await expect(page.getByText('Ce que l’on savait au 30 juin 2026.', { exact: true }), suite).toBeVisible({
      timeout: 60_000
    });
    await eveillee(page);
    const liens = await page
      .locator(`main a[href*="${CONTRAT}"]`)
      .evaluateAll((ancres) => ancres.map((a) => a.getAttribute('href') ?? ''));
    expect(
      liens.filter((lien) => !/[?&]au=2026-06-30/u.test(lien)),
      `${suite}\u00a0: liens sans la date`
    ).toEqual([]);
  }
});

test('la situation à une autre date se calcule sous la politique du site, sans en sortir, et un lien partagé la rend', async ({
  page,
  site
}) => {
  test.slow();
  const constat = await surveiller(page, site.url);
  await ouvrirPage(page, CONTRAT);
  const avant = await page.locator('main').innerText();
  await remonteAuDebut(page);
  const apres = await page.locator('main').innerText();
  expect(apres).not.toBe(avant);
  expect(constat.moteur.some((adresse) => adresse.endsWith('.wasm'))).toBe(true);
  await page.reload();
  await expect(page.getByText(/Ce que l’on savait au/)).toBeVisible({ timeout: 60_000 });
  await eveillee(page);
  expect(await page.locator('main').innerText()).toBe(apres);
  await page.getByRole('button', { name: 'Revenir à la date du jeu' }).click();
  await expect(page).not.toHaveURL(/au=/);
  expect(await page.locator('main').innerText()).toBe(avant);
  expect(constat.ailleurs).toEqual([]);
  expect(constat.erreurs).toEqual([]);
});

test('les changements entre deux dates se choisissent aux deux bouts, et Précédent rend la comparaison d’avant', async ({
  page
}) => {
  const compares = (au: string) =>
    page.getByText(new RegExp(`^Ce que l’on savait au ${au}, comparé à ce que l’on savait au`));
  await ouvrirPage(page, `${CONTRAT}depuis/?de=2026-03-31`);
  await expect(compares('30 septembre 2026')).toContainText('31 mars 2026', { timeout: 30_000 });

  await page.getByRole('combobox', { name: 'jusqu’au' }).selectOption('2026-06-30');
  await expect(page).toHaveURL(/[?&]de=2026-03-31/);
  await expect(page).toHaveURL(/[?&]au=2026-06-30/);
  await expect(compares('30 juin 2026')).toContainText('31 mars 2026', { timeout: 30_000 });
  await expect(page.getByRole('combobox', { name: 'Situation au' })).toHaveValue('2026-06-30');

  await page.goBack();
  await expect(compares('30 septembre 2026')).toContainText('31 mars 2026');
});

test('une date d’après les données est refusée en clair, et la page reste', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}?au=2031-12-31`);
  await expect(page.getByText(/il n’y a pas de situation au 31 décembre 2031/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('la situation à une autre date se calcule aussi sur http:// et un nom d’intranet', async ({ site }) => {
  test.slow();
  await surIntranet(site, async (page, origine) => {
    const constat = await surveiller(page, origine);
    await ouvrirPage(page, CONTRAT);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await remonteAuDebut(page);
    expect(constat.ailleurs).toEqual([]);
    expect(constat.erreurs).toEqual([]);
  });
});

test('sur un écran d’ordinateur portable, le tableau des actions n’est pas coupé en largeur', async ({ page }) => {
  await ouvrirPage(page, pageDesActions());
  for (const width of [1280, 1380, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const enTrop = await tableau(page).evaluate(({ parentElement: boite }) =>
      boite === null ? 0 : boite.scrollWidth - boite.clientWidth
    );
    expect(enTrop, `${width}`).toBeLessThanOrEqual(0);
  }
});

for (const [page, table, colonne] of [
  ['aides', /^Aides par exercice/u, 'Versée (€)'],
  ['alertes', /^Alertes/u, 'Euros en jeu (€)']
] as const) {
  test(`le fichier de la page « ${page} » d’un contrat a les lignes de l’écran`, async ({ page: onglet }) => {
    await ouvrirPage(onglet, `${CONTRAT}${page}/`);
    const lignes = await onglet.getByRole('table', { name: table }).first().locator('tbody tr').count();
    const attente = onglet.waitForEvent('download');
    await onglet.getByRole('button', { name: 'Exporter (CSV)' }).click();
    const fichier = await attente;
    expect(fichier.suggestedFilename()).toMatch(
      new RegExp(`^trajectoire-${DEMONSTRATION}-.*-${page}-\\d{4}-\\d{2}-\\d{2}\\.zip$`, 'u')
    );
    // One table a file, the first of the page first.
    const [[nom, premier] = ['', new Uint8Array()]] = Object.entries(unzipSync(readFileSync(await fichier.path())));
    expect(nom).toMatch(/-1-[a-z-]+\.csv$/u);
    const texte = Buffer.from(premier).toString('utf8');
    const adresse = new RegExp(`${CONTRAT}${page}/\\?version=\\d{4}-\\d{2}-\\d{2}\\.[\\da-f]{8}`, 'u');
    expect(texte).toMatch(adresse);
    const bloc = texte.split('\r\n\r\n')[0]?.slice(1).split('\r\n') ?? [];
    expect(bloc[0]?.split(';')).toContain(colonne);
    expect(bloc.length - 1).toBeGreaterThanOrEqual(lignes);
    expect(lignes).toBeGreaterThan(0);
    const attenteDuClasseur = onglet.waitForEvent('download');
    await onglet.getByRole('button', { name: 'Exporter (XLSX)' }).click();
    const classeur = await attenteDuClasseur;
    expect(classeur.suggestedFilename()).toBe(fichier.suggestedFilename().replace(/zip$/u, 'xlsx'));
    const { sheets } = await readXlsx(readFileSync(await classeur.path()));
    const [feuille] = sheets;
    expect(sheets.at(-1)?.rows.flat().join('\n')).toMatch(adresse);
    expect(feuille?.rows.slice(1)).toHaveLength(bloc.length - 1);
    const place = feuille?.rows[0]?.indexOf(colonne) ?? -1;
    const valeurs = feuille?.rows.slice(1).map((ligne) => ligne[place] ?? null) ?? [];
    expect(valeurs.filter((valeur) => valeur !== null && typeof valeur !== 'number')).toEqual([]);
    expect(valeurs.some((valeur) => typeof valeur === 'number')).toBe(true);
  });
}

for (const [page, combien] of [
  ['depuis', /(\d+) changements/u],
  ['contradictoire', /(\d+) lignes de gain/u]
] as const) {
  test(`le fichier CSV de la page « ${page} » d’un contrat a toutes ses lignes, celles que l’écran n’a pas encore montrées avec`, async ({
    page: onglet
  }) => {
    await ouvrirPage(onglet, `${CONTRAT}${page}/`);
    const table = onglet.getByRole('table', { name: combien }).first();
    const legende = (await table.locator('caption').innerText()).replaceAll(/\s/gu, ' ');
    const attente = onglet.waitForEvent('download');
    await onglet.getByRole('button', { name: 'Exporter (CSV)' }).click();
    const recu = await attente;
    const octets = readFileSync(await recu.path());
    // A page of several tables hands one file each, the first of which is the one that it opens on.
    const [premier] = recu.suggestedFilename().endsWith('.zip') ? Object.values(unzipSync(octets)) : [octets];
    const texte = new TextDecoder().decode(premier);
    expect(texte).toContain('DONNÉES SIMULÉES');
    const lignes = texte.split('\r\n\r\n')[0]?.split('\r\n').slice(1) ?? [];
    expect(lignes).toHaveLength(Number(combien.exec(legende)?.[1]));
    const premiere = (await table.locator('tbody tr').first().locator('a').first().innerText()).replaceAll(/\s/gu, ' ');
    expect(lignes[0]?.replaceAll(/\s/gu, ' ')).toContain(premiere.slice(0, 20));
  });
}

test('un graphique s’emporte au format d’une diapositive, et son lien et son tableau se copient', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ouvrirPage(page, CONTRAT);
  const graphique = page.locator('figure.graphique').first();
  await graphique.getByRole('button', { name: 'Copier ou télécharger' }).click();
  await expect(graphique.getByRole('button', { name: 'Télécharger en PNG' })).toBeFocused();
  const attente = page.waitForEvent('download');
  await graphique.getByRole('button', { name: 'Télécharger en PNG' }).click();
  const telechargee = await attente;
  expect(telechargee.suggestedFilename()).toMatch(/^[a-z0-9-]{10,80}-\d{4}-\d{2}-\d{2}\.png$/u);
  expect(telechargee.suggestedFilename()).not.toContain('trajectoire');
  const image = readFileSync(await telechargee.path());
  // Width and height of a PNG stand in its first block.
  expect(image.readUInt32BE(16) / image.readUInt32BE(20)).toBeCloseTo(16 / 9, 1);

  await graphique.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(graphique.getByRole('status')).toHaveText('Lien copié.');
  const lu = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await lu()).toMatch(/\/contrat\/.*\?version=\d{4}-\d{2}-\d{2}\.[\da-f]{8}$/u);
  await graphique.getByRole('button', { name: 'Copier le tableau' }).click();
  await expect(graphique.getByRole('status')).toHaveText('Tableau copié.');
  const [titre, colonnes, ligne] = (await lu()).split('\n');
  expect(titre).toBe(await graphique.locator('caption').textContent());
  expect([colonnes?.includes('\t'), ligne?.split('\t').length]).toEqual([true, colonnes?.split('\t').length]);
  await graphique.getByRole('button', { name: 'Copier l’image' }).click();
  await expect(graphique.getByRole('status')).toHaveText(/Image copiée|téléchargée en PNG/u);
});
