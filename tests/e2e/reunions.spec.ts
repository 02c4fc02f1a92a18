import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { enClair } from '../../src/lib/exports/pptx/lecture.fixture';
import { REUNIONS, type CodeDeReunion } from '../../src/lib/domain/contrat/reunions';
import { fautesDAxe } from './axe';
import { versionPubliee } from './donnees';
import { BUILD, DEMONSTRATION, expect, hydratee, test } from './navigateur';
import { CONTRAT } from './pages';

/** Each puts its drawing on a sheet of its own, before the tables; those of a RIA then hold on one. */
const CONSEIL: CodeDeReunion = 'conseil-de-surveillance';
const TROIS: ReadonlySet<CodeDeReunion> = new Set<CodeDeReunion>(['revue', 'dialogue-de-gestion', 'eprd-pgfp']);
const PAGES = [
  ...REUNIONS.filter((code) => code !== CONSEIL).map(
    (code) => [code, `${CONTRAT}reunions/${code}/`, TROIS.has(code) ? 3 : 2] as const
  ),
  ['comité de veille', `/${DEMONSTRATION}/tresorerie/`, 3] as const,
  ['revue régionale', `/${DEMONSTRATION}/revue/`, 4] as const
];

/** How many sheets a page takes, as its PDF counts them. */
async function feuillesDe(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length;
}

for (const [nom, adresse, auPlus] of PAGES) {
  test(`${nom} s’ouvre et s’imprime sur ${auPlus} feuilles au plus`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await page.goto(serveur.url + adresse);
    await hydratee(page);
    await expect(page.locator('h2').first()).toContainText(/\.$/u);
    expect(await page.locator('table').count()).toBeGreaterThan(0);
    const feuilles = await feuillesDe(page);
    expect(feuilles).toBeGreaterThan(0);
    expect(feuilles).toBeLessThanOrEqual(auPlus);
  });
}

test('la page du conseil de surveillance s’imprime sur une feuille, en neuf points au moins, pour chaque contrat qui en a une', async ({
  page,
  site
}) => {
  test.setTimeout(120_000);
  const vues = path.join(BUILD, 'data', DEMONSTRATION, versionPubliee(undefined, DEMONSTRATION), 'vues', 'reunion');
  const contrats = readdirSync(vues).filter((id) => readdirSync(path.join(vues, id)).includes(`${CONSEIL}.json`));
  expect(contrats.length).toBeGreaterThan(15);
  const hopitaux: number[] = [];
  for (const contrat of contrats) {
    await page.goto(`${site.url}/${DEMONSTRATION}/contrat/${contrat}/reunions/${CONSEIL}/`);
    await hydratee(page);
    expect([contrat, await feuillesDe(page)]).toEqual([contrat, 1]);
    await page.emulateMedia({ media: 'print' });
    const feuille = page.locator('.feuille-unique');
    hopitaux.push(await feuille.locator('table').first().locator('tbody tr').count());
    const corps = await page
      .locator('.feuille-unique, .feuille-unique *, .message h2')
      .evaluateAll((tous) => tous.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    // Twelve pixels of a style are nine points of paper.
    expect([contrat, Math.min(...corps) >= 12]).toEqual([contrat, true]);
    await page.emulateMedia({ media: null });
    await expect(feuille).toBeHidden();
  }
  // Eight hospitals and their sum; one alone has none.
  expect([Math.min(...hopitaux), Math.max(...hopitaux)]).toEqual([1, 9]);
});

test('la trésorerie de chaque hôpital tient à l’écran dès 1280 pixels, jusqu’à sa dernière colonne', async ({
  page,
  site
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site.url}/${DEMONSTRATION}/tresorerie/`);
  const region = page.locator('.carte .defilant').last();
  const cachee = await region.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(cachee).toBe(0);
});

/** Spaces of a screen and of a file differ. */
const lu = (texte: string): string => texte.replaceAll(/\s+/gu, ' ').trim();

/** Presses the button of a page, and reads the deck that it hands over. */
async function diaporama(page: Page, bouton = 'Diaporama (PPTX)') {
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: bouton }).click();
  const fichier = await attente;
  const parties = Object.entries(unzipSync(new Uint8Array(readFileSync(await fichier.path()))));
  const diapos = parties.filter(([nom]) => /slides\/slide\d+\.xml$/u.test(nom));
  const textes = (xml: string) => [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, t]) => t ?? '');
  const paragraphes = diapos.flatMap(([, octets]) => {
    const xml = strFromU8(octets);
    // A cell of two lines is read whole.
    const cellules = [...xml.matchAll(/<a:tc\b.*?<\/a:tc>/gsu)].map(([tc]) => lu(enClair(textes(tc).join(' '))));
    const lus = [...xml.matchAll(/<a:p>.*?<\/a:p>/gsu)].map(([p]) => lu(enClair(textes(p).join(''))));
    return [...lus, ...cellules];
  });
  const notes = parties.filter(([nom]) => /notesSlide\d+\.xml$/u.test(nom)).map(([, octets]) => strFromU8(octets));
  expect(notes.length).toBe(diapos.length);
  return { nom: fichier.suggestedFilename(), ecrits: new Set(paragraphes), notes };
}

for (const code of REUNIONS) {
  test(`le diaporama de la réunion « ${code} » a le message, les chiffres et les tableaux de l’écran`, async ({
    page,
    site
  }) => {
    await page.goto(`${site.url}${CONTRAT}reunions/${code}/`);
    await hydratee(page);
    const { nom, ecrits, notes } = await diaporama(page);
    expect(nom).toMatch(new RegExp(`^trajectoire-${DEMONSTRATION}-.*-${code}-au-.*\\.pptx$`, 'u'));
    expect(ecrits).toContain(lu(await page.locator('.message h2').innerText()));
    for (const chiffre of await page.locator('.chiffres dd').allInnerTexts()) expect(ecrits).toContain(lu(chiffre));
    const cellules = (await page.locator('main table :is(td, tbody th)').filter({ visible: true }).allInnerTexts())
      .map(lu)
      .filter((t) => t !== '');
    expect(cellules.length).toBeGreaterThan(10);
    expect(cellules.filter((cellule) => !ecrits.has(cellule))).toEqual([]);
    // Where to see them again, in the notes of each page.
    for (const note of notes) expect(note).toContain(`reunions/${code}/`);
  });
}

test('la fiche d’une page d’un contrat a les quatre chiffres et les points à décider de son premier écran', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}${CONTRAT}`);
  const chiffres = await page.locator('.tuiles .valeur a').allInnerTexts();
  const enJeu = await page.locator('#a-decider .enjeu').allInnerTexts();
  expect([chiffres.length, enJeu.length > 2]).toEqual([4, true]);
  await page.goto(`${site.url}${CONTRAT}reunions/`);
  await hydratee(page);
  const { nom, ecrits, notes } = await diaporama(page);
  expect(nom).toMatch(/-fiche-au-\d{4}-\d{2}-\d{2}\.pptx$/u);
  for (const chiffre of [...chiffres, ...enJeu.slice(0, 5)]) expect(ecrits).toContain(lu(chiffre));
  expect(notes).toHaveLength(1);
});

test('la fiche d’une page se présente, se compose et se garde en HTML comme les réunions', async ({ page, site }) => {
  await page.goto(`${site.url}${CONTRAT}reunions/`);
  await hydratee(page);
  const fiche = page.getByRole('region', { name: 'Fiche du contrat, une page' });
  await expect(fiche.getByRole('button')).toHaveText([
    ...['Présenter', 'Diaporama (PPTX)', 'Dossier (HTML)', 'Texte (DOCX)'],
    ...['Imprimer ou enregistrer en PDF', 'Composer le dossier']
  ]);
  await fiche.getByRole('button', { name: 'Présenter' }).click();
  await expect(page.getByRole('dialog').locator('.rang')).toHaveText('1 / 1');
  await page.getByRole('button', { name: 'Quitter' }).click();
  await fiche.getByRole('button', { name: 'Composer le dossier' }).click();
  const atelier = page.getByRole('dialog', { name: 'Composer le dossier' });
  await atelier.getByLabel('Comparer').selectOption({ label: 'depuis la dernière revue' });
  await expect(atelier.getByRole('listitem')).not.toHaveCount(1, { timeout: 60_000 });
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await fiche.getByRole('button', { name: 'Présenter' }).click();
  await expect(page.getByRole('dialog').locator('.rang')).toHaveText(/^1 \/ [23]$/u, { timeout: 60_000 });
});

test('le diaporama du comité de veille a le message, la planche et les premiers hôpitaux de l’écran', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/${DEMONSTRATION}/tresorerie/`);
  await hydratee(page);
  const { nom, ecrits, notes } = await diaporama(page);
  expect(nom).toMatch(new RegExp(`^trajectoire-${DEMONSTRATION}-tresorerie-au-.*\\.pptx$`, 'u'));
  expect(ecrits).toContain(lu(await page.locator('main h2').first().innerText()));
  for (const chiffre of await page.locator('.chiffres dd').allInnerTexts()) expect(ecrits).toContain(lu(chiffre));
  const tableau = page.locator('.carte table');
  // Of sixteen columns, the last five are of another table, and the day is said above.
  const cellules = await tableau.locator('tbody tr').first().locator(':is(th, td)').allInnerTexts();
  expect(cellules.map(lu).filter((cellule, i) => i !== 3 && !ecrits.has(cellule))).toEqual([]);
  for (const note of notes) expect(note).toContain('/tresorerie/');
});

test('le diaporama de la revue régionale a le message, les chiffres et les tableaux de l’écran, en douze pages au plus', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/${DEMONSTRATION}/`);
  const message = lu(await page.locator('main h1').innerText());
  await page.getByRole('link', { name: 'Revue régionale' }).click();
  await expect(page).toHaveURL(/\/revue\/$/u);
  await hydratee(page);
  expect(lu(await page.locator('main h2').first().innerText())).toContain(message);
  const { nom, ecrits, notes } = await diaporama(page);
  expect(nom).toMatch(new RegExp(`^trajectoire-${DEMONSTRATION}-revue-regionale-au-.*\\.pptx$`, 'u'));
  for (const chiffre of await page.locator('.chiffres dd').allInnerTexts()) expect(ecrits).toContain(lu(chiffre));
  const cellules = (await page.locator('main table :is(td, tbody th)').filter({ visible: true }).allInnerTexts()).map(
    lu
  );
  expect(cellules.length).toBeGreaterThan(100);
  expect(cellules.filter((cellule) => cellule !== '' && !ecrits.has(cellule))).toEqual([]);
  // De la cible à l’atterrissage, contrat par contrat : le même dessin, sous le même titre.
  const pont = page.locator('main figure').filter({ hasText: 'À la cible' });
  await expect(pont).toBeVisible();
  expect(ecrits).toContain(lu(await pont.getByRole('heading').innerText()));
  expect(notes.length).toBeLessThanOrEqual(12);
  for (const note of notes) expect(note).toContain('/revue/');
});

test('la revue régionale se compose et se présente ; un lien rouvre la page montrée, et le nom d’un contrat mène à lui', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/${DEMONSTRATION}/revue/`);
  await hydratee(page);
  await page.getByRole('button', { name: 'Composer le dossier' }).click();
  const atelier = page.getByRole('dialog', { name: 'Composer le dossier' });
  await expect(atelier).toContainText(/Situation au \d.*, seule date à laquelle ces chiffres existent/u);
  const pages = atelier.getByRole('listitem');
  const deuxieme = await pages.nth(1).getByLabel('Titre de la page 2').inputValue();
  await pages
    .first()
    .getByRole('button', { name: /^Retirer/u })
    .click();
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const montree = page.getByRole('dialog').getByRole('heading', { level: 2 });
  await expect(montree).toHaveText('Revue régionale des contrats');
  await page.keyboard.press('ArrowRight');
  await expect(montree).toHaveText(deuxieme);
  await expect(page).toHaveURL(/[?&]seance=2$/u);
  await page.reload();
  await expect(montree).toHaveText(deuxieme);
  await page.keyboard.press('Escape');
  const contrat = page.locator('#trajectoires tbody th a').first();
  const [premier] = (await contrat.innerText()).split(',');
  await contrat.click();
  await expect(page).toHaveURL(/\/contrat\/[a-z0-9-]+\/$/u);
  await expect(page.locator('main')).toContainText(premier ?? '');
});

test('le diaporama ne se télécharge que demandé : la page s’ouvre sans le code qui l’écrit', async ({ page, site }) => {
  const demandes: string[] = [];
  page.on('response', (reponse) => demandes.push(reponse.url()));
  await page.goto(`${site.url}${CONTRAT}reunions/revue/`);
  await hydratee(page);
  const avant = demandes.length;
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Diaporama (PPTX)' }).click();
  await attente;
  expect(demandes.slice(avant).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  expect(demandes.every((url) => url.startsWith(site.url) || url.startsWith('blob:'))).toBe(true);
});

for (const [nom, adresse, message] of [
  ['d’une réunion', `${CONTRAT}reunions/revue/`, '.message h2'],
  ['du comité de veille', `/${DEMONSTRATION}/tresorerie/`, 'main h2'],
  ['de la revue régionale', `/${DEMONSTRATION}/revue/`, 'main h2']
] as const) {
  test(`le dossier ${nom} s’emporte en un fichier, qui s’ouvre sans rien demander et s’imprime une page par feuille`, async ({
    page,
    site
  }) => {
    await page.goto(site.url + adresse);
    await hydratee(page);
    const dit = lu(await page.locator(message).first().innerText());
    const attente = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Dossier (HTML)' }).click();
    const fichier = await attente;
    expect(fichier.suggestedFilename()).toMatch(new RegExp(`^trajectoire-${DEMONSTRATION}-.*\\.html$`, 'u'));
    const copie = test.info().outputPath('dossier.html');
    await fichier.saveAs(copie);

    const demandes: string[] = [];
    page.on('request', (requete) => demandes.push(requete.url()));
    const erreurs: string[] = [];
    page.on('console', (ligne) => erreurs.push(ligne.text()));
    const ouvert = pathToFileURL(copie).href;
    await page.goto(ouvert);
    expect(lu(await page.locator('.couverture .message').innerText())).toContain(dit.replace(/\.$/u, ''));
    await expect(page.locator('footer').last()).toContainText(site.url + adresse);
    expect(await feuillesDe(page)).toBe(await page.locator('.feuille').count());
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect([demandes, erreurs]).toEqual([[ouvert], []]);
    expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
  });
}

test('une réunion se tient sur un hôpital du contrat : ses chiffres, son nom, son lien, et les autres réunions le gardent', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir();
  await page.goto(`${serveur.url}${CONTRAT}reunions/dialogue-de-gestion/`);
  await hydratee(page);
  const choix = page.getByRole('combobox', { name: 'Établissement' });
  await choix.selectOption({ label: 'CH de Valmine-le-Haut' });
  const titre = page.getByRole('heading', { level: 1 });
  await expect(titre).toHaveText('Dialogue de gestion, CH de Valmine-le-Haut', { timeout: 30_000 });
  const emplois = page.locator('#emplois tbody tr');
  await expect(emplois).toHaveCount(1);
  await expect(emplois).toContainText('CH de Valmine-le-Haut');
  expect(new URL(page.url()).searchParams.get('ej')).toBe('990010021');

  await page.getByRole('navigation', { name: 'Les réunions de ce contrat' }).getByRole('link', { name: 'RIA' }).click();
  await expect(titre).toHaveText('RIA, CH de Valmine-le-Haut', { timeout: 30_000 });
  await page.reload();
  await expect(titre).toHaveText('RIA, CH de Valmine-le-Haut', { timeout: 30_000 });
  await choix.selectOption('');
  await expect(titre).toHaveText('RIA');
  await page.goBack();
  await expect(titre).toHaveText('RIA, CH de Valmine-le-Haut', { timeout: 30_000 });

  // Of a hospital that is not of the contract, an old link shows the contract whole.
  await page.goto(`${serveur.url}${CONTRAT}reunions/ria/?ej=990070011`);
  await hydratee(page);
  await expect(titre).toHaveText('RIA');
  await page.goto(`${serveur.url}${CONTRAT}reunions/revue/`);
  await hydratee(page);
  await expect(choix).toHaveCount(0);
});
