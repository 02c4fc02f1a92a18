import type { Page } from '@playwright/test';
import { versionPubliee } from './donnees';
import { DEMONSTRATION, expect, JEU, ouvrirPage, tableau, test } from './navigateur';
import { CONTRAT } from './pages';

const colonnes = (page: Page): Promise<string[]> => tableau(page).locator('thead th button').allInnerTexts();
const lignes = (page: Page): Promise<string[]> => tableau(page).locator('tbody th a.nom').allInnerTexts();
const famille = (page: Page, nom: string) =>
  page.getByRole('group', { name: 'Famille' }).getByRole('button', { name: nom });

test('l’adresse ne dit que ce que le lecteur a choisi', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  expect(new URL(page.url()).search).toBe('');
  await famille(page, 'Personnel').click();
  await expect(page).toHaveURL(/\?famille=personnel$/);
});

test('Précédent et Suivant rendent les choix un à un', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  const depart = { colonnes: await colonnes(page), lignes: await lignes(page) };
  await famille(page, 'Personnel').click();
  await expect(famille(page, 'Personnel')).toHaveAttribute('aria-pressed', 'true');
  const personnel = await colonnes(page);
  expect(personnel).not.toEqual(depart.colonnes);
  await tableau(page).locator('thead button').nth(2).click();
  await expect(page).toHaveURL(/tri=/);
  const triees = await lignes(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/tri=/);
  await expect.poll(() => lignes(page)).toEqual(depart.lignes);
  await expect.poll(() => colonnes(page)).toEqual(personnel);
  await page.goBack();
  await expect(page).not.toHaveURL(/famille=/);
  await expect.poll(() => colonnes(page)).toEqual(depart.colonnes);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/famille=personnel.*tri=|tri=.*famille=personnel/);
  await expect.poll(() => lignes(page)).toEqual(triees);
});

test('un lien partagé ouvre la même vue ailleurs', async ({ page, browser, site }) => {
  await ouvrirPage(page, `/${JEU}/`);
  await famille(page, 'Personnel').click();
  await page.getByLabel('Année').selectOption('2022');
  await tableau(page).locator('thead button').nth(2).click();
  await expect(page).toHaveURL(/tri=/);
  const ici = { colonnes: await colonnes(page), lignes: await lignes(page) };
  const ailleurs = await browser.newContext({
    baseURL: site.url,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 }
  });
  const autre = await ailleurs.newPage();
  await ouvrirPage(autre, page.url());
  await expect(autre.getByLabel('Année')).toHaveValue('2022');
  expect({ colonnes: await colonnes(autre), lignes: await lignes(autre) }).toEqual(ici);
  await ailleurs.close();
});

test('un ancien lien, avec un choix que cette version ne connaît plus, s’ouvre sur la vue ordinaire', async ({
  page
}) => {
  await ouvrirPage(page, `/${JEU}/`);
  const ordinaire = { colonnes: await colonnes(page), lignes: await lignes(page) };
  await ouvrirPage(page, `/${JEU}/?famille=immobilier&annee=1789&tri=-N_EXISTE_PLUS&couleur=bleu`);
  expect({ colonnes: await colonnes(page), lignes: await lignes(page) }).toEqual(ordinaire);
});

test('revenir d’un GHT rend le portefeuille comme on l’avait laissé', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/`);
  await page.getByRole('searchbox').fill('vosges');
  await expect(page).toHaveURL(/q=vosges/);
  const trouvees = await lignes(page);
  expect(trouvees.length).toBeGreaterThan(0);
  await tableau(page).locator('tbody th a.nom').first().click();
  await expect(page).toHaveURL(/\/ght\/[A-Z]+-\d+\/$/);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('vosges');
  await expect.poll(() => lignes(page)).toEqual(trouvees);
});

test('une hypothèse tapée hors de ses bornes revient à sa borne, et le champ dit ce qui est calculé', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}atterrissage/`);
  const securise = page.getByLabel(/gain sécurisé/u);
  await securise.fill('999');
  await securise.blur();
  await expect(securise).toHaveValue('100');
  await expect(page).toHaveURL(/[?&]securise=100$/u);
  await securise.fill('-50');
  await securise.blur();
  await expect(securise).toHaveValue('0');
  await securise.fill('-20');
  await securise.blur();
  await expect(securise).toHaveValue('0');
  await expect(page).toHaveURL(/[?&]securise=0$/u);
});

test('une hypothèse changée change l’atterrissage aussitôt, et l’adresse le rend à qui l’ouvre', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}atterrissage/`);
  const titre = page.locator('main h2').first();
  const parDefaut = await titre.innerText();
  const somme = page.getByRole('row', { name: /^Somme des EJ/u }).first();
  const sommeParDefaut = await somme.innerText();
  const part = page.getByLabel(/gain sécurisé/u);
  await part.fill('0');
  await part.blur();
  await expect(page).toHaveURL(/[?&]securise=0$/u);
  await expect(titre).not.toHaveText(parDefaut);
  const change = await titre.innerText();
  // Ce que projette l’établissement n’est pas une hypothèse du lecteur.
  const [sienne = ''] = parDefaut.split(' selon l’établissement');
  expect(sienne.length).toBeGreaterThan(10);
  expect(change.startsWith(sienne)).toBe(true);
  await expect(somme).not.toHaveText(sommeParDefaut);
  await ouvrirPage(page, `${CONTRAT}atterrissage/?securise=0`);
  await expect(titre).toHaveText(change);
});

test('la réunion du RIA suit les hypothèses de la page « Atterrissage », qu’un lien lui porte et lui rend, et revient au défaut', async ({
  page
}) => {
  test.setTimeout(180_000);
  await ouvrirPage(page, `${CONTRAT}atterrissage/?securise=0`);
  const dernier = (cellules: string[]) => cellules.map((texte) => texte.trim());
  const resultat = page
    .locator('#postes')
    .getByRole('row', { name: /^Résultat/u })
    .first();
  const duTableau = dernier(await resultat.getByRole('cell').allInnerTexts());
  await page.getByRole('link', { name: 'La réunion du RIA, sous ces hypothèses' }).click();
  await expect(page).toHaveURL(/\/reunions\/ria\/\?securise=0$/u);
  const main = page.locator('main');
  await expect(main).toContainText('Sous vos hypothèses\u00a0: sécurisé 0\u00a0%.', { timeout: 120_000 });
  const titres = page
    .locator('#titres')
    .getByRole('row', { name: /^Résultat du CRP/u })
    .first();
  const sous = dernier(await titres.getByRole('cell').allInnerTexts());
  // Colonne « Outil » : la quatrième après le nom de la ligne.
  const outil = sous.at(-3) ?? '';
  expect(outil).toMatch(/€$/u);
  expect(duTableau).toContain(outil);
  await expect(page.getByRole('link', { name: 'Changer les hypothèses de l’outil' })).toHaveAttribute(
    'href',
    /\/atterrissage\/\?securise=0#hypotheses$/u
  );
  await page.getByRole('link', { name: 'Revenir aux hypothèses par défaut' }).click();
  await expect(page).toHaveURL(/\/reunions\/ria\/$/u);
  await expect(main).not.toContainText('Sous vos hypothèses');
  expect(dernier(await titres.getByRole('cell').allInnerTexts()).at(-3)).not.toBe(outil);
});

test('les pages qui ne suivent pas les hypothèses du lecteur le disent, et mènent à celle qui les suit', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}atterrissage/?securise=0`);
  const dit = page.getByRole('status').filter({ hasText: 'selon ses hypothèses par défaut' });
  await expect(dit).toBeHidden();
  for (const adresse of [CONTRAT, `${CONTRAT}reunions/revue/`, `/${DEMONSTRATION}/`]) {
    await ouvrirPage(page, adresse);
    await expect(dit).toContainText(/\(sécurisé 0\s%\)/u);
    await expect(dit.getByRole('link')).toHaveAttribute(
      'href',
      adresse === CONTRAT ? new RegExp(`${CONTRAT}\\?securise=0$`, 'u') : /\/atterrissage\/\?securise=0$/u
    );
  }
  await dit.getByRole('link').click();
  await expect(page).toHaveURL(/\/atterrissage\/\?securise=0$/u);
  await expect(dit).toBeHidden();
  await page.goBack();
  await expect(dit).toContainText(/\(sécurisé 0\s%\)/u);
  await page.goForward();
  await expect(page).toHaveURL(/\/atterrissage\/\?securise=0$/u);
  await page.getByRole('button', { name: 'Revenir aux hypothèses par défaut' }).click();
  await ouvrirPage(page, CONTRAT);
  await page.waitForLoadState('networkidle');
  await expect(dit).toBeHidden();
});

test('la synthèse du contrat suit les hypothèses du lecteur, et revient au défaut', async ({ page }) => {
  test.setTimeout(180_000);
  await ouvrirPage(page, CONTRAT);
  const chemin = page.locator('.haut.premier');
  const parDefaut = await chemin.innerText();
  await ouvrirPage(page, `${CONTRAT}?sans=oui`);
  const dit = page.getByRole('status').filter({ hasText: 'sans les gains non sécurisés' });
  await expect(dit).toContainText('Sous vos hypothèses', { timeout: 120_000 });
  expect(await chemin.innerText()).not.toBe(parDefaut);
  await dit.getByRole('link', { name: 'Revenir aux hypothèses par défaut' }).click();
  await expect(page).toHaveURL(new RegExp(`${CONTRAT}$`, 'u'));
  await expect(dit).toBeHidden();
  expect(await chemin.innerText()).toBe(parDefaut);
});

test('d’un contrat lu à une autre date, son GHT se lit à cette date, et ses liens ramènent au contrat à la même', async ({
  page
}) => {
  test.setTimeout(180_000);
  const au = '2026-05-31';
  const main = page.locator('main');
  await ouvrirPage(page, `/${DEMONSTRATION}/ght/ZZ-01/`);
  const contrats = page.locator('#contrat');
  const parDefaut = await contrats.innerText();
  await ouvrirPage(page, `${CONTRAT}alertes/?au=${au}`);
  await page.locator(`main a[href$="/ght/ZZ-01/?au=${au}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/ght/ZZ-01/\\?au=${au}$`, 'u'));
  await expect(main).toContainText('sont ceux du 31 mai 2026', { timeout: 120_000 });
  await expect(contrats).toContainText('au 31/05/2026');
  expect(await contrats.innerText()).not.toBe(parDefaut);
  for (const lien of await contrats.locator('a[href*="/contrat/"]').all())
    expect(await lien.getAttribute('href')).toContain(`?au=${au}`);
  await page.getByRole('button', { name: 'Revenir à la date du jeu' }).click();
  await expect(page).toHaveURL(/\/ght\/ZZ-01\/$/u);
  await expect(contrats).not.toContainText('au 31/05/2026');
});

test('un lien épinglé à d’autres données que celles publiées le dit, et mène à ce qu’on savait alors et aux changements', async ({
  page
}) => {
  await ouvrirPage(page, `${CONTRAT}?version=2026-06-30.00000000`);
  const dit = page.getByRole('status').filter({ hasText: 'données au 30 juin 2026 (version 00000000)' });
  await expect(dit).toBeVisible();
  await expect(dit.getByRole('link', { name: 'Voir ce contrat au 30 juin 2026' })).toHaveAttribute(
    'href',
    /\/\?au=2026-06-30$/u
  );
  await expect(dit.getByRole('link', { name: 'Voir ce qui a changé depuis' })).toHaveAttribute(
    'href',
    /\/depuis\/\?de=2026-06-30\.00000000$/u
  );
  await dit.getByRole('link', { name: 'Garder la page à jour' }).click();
  await expect(dit).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test('une page qui ne se montre pas sur d’anciennes données dit que ce qui en diffère n’est pas connu', async ({
  page
}) => {
  // A question of the reader's own, then a contract at the same day in a version that is not kept.
  for (const adresse of [
    `/${DEMONSTRATION}/explorer/?version=2026-06-30.00000000`,
    `${CONTRAT}?version=2026-09-30.00000000`
  ]) {
    await ouvrirPage(page, adresse);
    const dit = page.getByRole('status').filter({ hasText: 'Ce lien vient d’un document' });
    await expect(dit).toContainText('ce qui en diffère n’y est pas connu');
    await expect(dit.getByRole('link')).toHaveText(['Garder la page à jour']);
  }
});

test('un lien épinglé à un GHT ou à la région mène aux changements de chacun de leurs contrats, et le GHT à sa date', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/ght/ZZ-01/?version=2026-06-30.00000000`);
  const dit = page.getByRole('status').filter({ hasText: 'Ce lien vient d’un document' });
  await expect(dit.getByRole('link', { name: /^Voir ce GHT, et ses contrats au 30 juin 2026$/u })).toHaveAttribute(
    'href',
    /\/ght\/ZZ-01\/\?au=2026-06-30$/u
  );
  const changements = dit.locator('details a');
  await expect(changements.first()).toHaveAttribute('href', /\/depuis\/\?de=2026-06-30\.00000000$/u);
  const duGht = await changements.count();
  await ouvrirPage(page, `/${DEMONSTRATION}/revue/?version=2026-06-30.00000000`);
  await expect(dit).toContainText('chaque contrat suivi dit ce qui y a changé');
  await dit.getByText(/^Ce qui a changé depuis, contrat par contrat \(\d+\)$/u).click();
  await expect(changements.first()).toBeVisible();
  expect(await changements.count()).toBeGreaterThan(duGht);
  await ouvrirPage(page, `/${DEMONSTRATION}/tresorerie/?version=2026-06-30.00000000`);
  await expect(dit).toContainText('D’un hôpital sans contrat suivi, ce qui a changé n’est pas connu.');
  await expect(dit).not.toContainText('ce qui en diffère n’y est pas connu');
});

test('un lien épinglé à un indicateur d’un GHT mène aux changements de ses contrats, et dit ce qui ne s’y compare pas', async ({
  page
}) => {
  await ouvrirPage(page, `/${DEMONSTRATION}/ght/ZZ-01/LITS_MCO/?version=2026-06-30.00000000`);
  const dit = page.getByRole('status').filter({ hasText: 'Ce lien vient d’un document' });
  await expect(dit).toContainText('rangs et bandes n’y sont pas comparés');
  const changements = dit.locator('details a');
  await expect(changements.first()).toHaveAttribute('href', /\/depuis\/\?de=2026-06-30\.00000000$/u);
  const duGht = await changements.count();
  await ouvrirPage(page, `/${DEMONSTRATION}/indicateurs/LITS_MCO/?version=2026-06-30.00000000`);
  await expect(dit).toContainText('rangs et bandes n’y sont pas comparés');
  await expect.poll(async () => await changements.count()).toBeGreaterThan(duGht);
});

test('un lien épinglé à une réunion mène à cette réunion à la date du document', async ({ page }) => {
  await ouvrirPage(page, `${CONTRAT}reunions/ria/?version=2026-06-30.00000000`);
  await expect(page.getByRole('link', { name: 'Voir cette réunion au 30 juin 2026' })).toHaveAttribute(
    'href',
    /\/reunions\/ria\/\?au=2026-06-30$/u
  );
});

test('un lien épinglé aux données publiées ne dit rien', async ({ page }) => {
  const version = versionPubliee(undefined, DEMONSTRATION).slice(0, 8);
  await ouvrirPage(page, `${CONTRAT}?version=2026-06-30.00000000`);
  await expect(page.getByText('Ce lien vient d’un document')).toBeVisible();
  await ouvrirPage(page, `${CONTRAT}?version=2026-09-30.${version}`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Ce lien vient d’un document')).toBeHidden();
});

test('un lien qui demande ce que la page ne connaît pas le dit en une ligne, et montre ce qu’elle connaît', async ({
  page
}) => {
  const dit = page.getByRole('status').filter({ hasText: 'Le lien demandait' });
  await ouvrirPage(page, `/${DEMONSTRATION}/?tri=zzz`);
  await expect(dit).toHaveText(/Le lien demandait un tri inconnu, «\s?zzz\s?»\s?: l’ordre habituel est montré\./u);
  await ouvrirPage(page, `${CONTRAT}?version=foo&securise=150`);
  await expect(dit).toHaveText(/une version illisible.*150\s% pour la part gardée des gains sécurisés\s: 100\s%/su);
  await ouvrirPage(page, `/${DEMONSTRATION}/calendrier/?ght=ZZ-99`);
  await expect(dit).toHaveText(/un GHT inconnu/u);
  await ouvrirPage(page, `${CONTRAT}actions/?tri=zzz`);
  await expect(dit).toHaveText(/un tri inconnu/u);
  await ouvrirPage(page, `/${DEMONSTRATION}/explorer/?tri=zzz&niveau=commune`);
  await expect(dit).toHaveText(/un tri inconnu.*un niveau inconnu/su);
  await ouvrirPage(page, `/${DEMONSTRATION}/demandes/?ght=ZZ-02&ej=990060011`);
  await expect(dit).toHaveText(/un établissement qui n’est pas de la liste/u);
  // What it knows, it shows without a word.
  await ouvrirPage(page, `/${DEMONSTRATION}/calendrier/?fenetre=90`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(dit).toHaveCount(0);
});

test('des hypothèses que la page ne peut pas suivre, faute de leur code, ne sont pas prises pour suivies', async ({
  page
}) => {
  await ouvrirPage(page, CONTRAT);
  await page.route(/\/_app\/.*\.js$/u, (requete) => requete.abort());
  await page.evaluate((evenement) => {
    history.replaceState(history.state, '', '?sans=oui');
    window.dispatchEvent(new Event(evenement));
  }, 'trajectoire:adresse');
  await expect(page.getByRole('alert')).toHaveText('Vos hypothèses ne sont pas suivies\u00a0: rechargez la page.', {
    timeout: 40_000
  });
});

test('la synthèse sous hypothèses le dit sur son chemin, et la page ouverte sans elles dit qu’elle ne les suit pas', async ({
  page
}) => {
  test.setTimeout(120_000);
  await ouvrirPage(page, `${CONTRAT}?sans=oui`);
  const chemin = page.locator('#trajectoire');
  await expect(chemin).toContainText('sous vos hypothèses', { timeout: 60_000 });
  await chemin.getByRole('link', { name: /^Atterrissage de l’année/u }).click();
  await expect(page).toHaveURL(/atterrissage\/$/u);
  const avis = page.getByRole('link', { name: 'Voir cette page sous vos hypothèses' });
  await expect(avis).toBeVisible();
  await avis.click();
  await expect(page).toHaveURL(/atterrissage\/\?sans=oui$/u);
  await expect(avis).toHaveCount(0);
});
