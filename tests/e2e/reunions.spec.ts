import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { enClair } from '../../src/lib/exports/pptx/lecture.fixture';
import { REUNIONS, type CodeDeReunion } from '../../src/lib/domain/contrat/reunions';
import { DEMONSTRATION, expect, hydratee, test } from './navigateur';
import { CONTRAT } from './pages';

const HUIT_HOPITAUX = `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`;

/** Each puts its drawing on a sheet of its own, before the tables; those of the board and of a RIA then hold on one. */
const TROIS: ReadonlySet<CodeDeReunion> = new Set<CodeDeReunion>(['revue', 'dialogue-de-gestion', 'eprd-pgfp']);
const PAGES = [
  ...REUNIONS.map((code) => [code, `${CONTRAT}reunions/${code}/`, TROIS.has(code) ? 3 : 2] as const),
  ['comité de veille', `/${DEMONSTRATION}/tresorerie/`, 3] as const,
  [
    'conseil de surveillance d’un groupement de huit hôpitaux',
    `${HUIT_HOPITAUX}reunions/conseil-de-surveillance/`,
    3
  ] as const
];

for (const [nom, adresse, auPlus] of PAGES) {
  test(`${nom} s’ouvre et s’imprime sur ${auPlus} feuilles au plus`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await page.goto(serveur.url + adresse);
    await hydratee(page);
    await expect(page.locator('h2').first()).toContainText(/\.$/u);
    expect(await page.locator('table').count()).toBeGreaterThan(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const feuilles = [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length;
    expect(feuilles).toBeGreaterThan(0);
    expect(feuilles).toBeLessThanOrEqual(auPlus);
  });
}

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
  const paragraphes = diapos.flatMap(([, octets]) =>
    [...strFromU8(octets).matchAll(/<a:p>.*?<\/a:p>/gsu)].map(([p]) =>
      lu(enClair([...p.matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, t]) => t).join('')))
    )
  );
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
    const cellules = (await page.locator('main table :is(td, tbody th)').allInnerTexts())
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
  const { nom, ecrits, notes } = await diaporama(page, 'Fiche d’une page (PPTX)');
  expect(nom).toMatch(/-fiche-au-\d{4}-\d{2}-\d{2}\.pptx$/u);
  for (const chiffre of [...chiffres, ...enJeu.slice(0, 5)]) expect(ecrits).toContain(lu(chiffre));
  expect(notes).toHaveLength(1);
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

test('le diaporama de la revue régionale a le message et les chiffres du portefeuille, en douze pages au plus', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}/${DEMONSTRATION}/`);
  await hydratee(page);
  const { nom, ecrits, notes } = await diaporama(page);
  expect(nom).toMatch(new RegExp(`^trajectoire-${DEMONSTRATION}-revue-regionale-au-.*\\.pptx$`, 'u'));
  expect(ecrits).toContain(lu(await page.locator('main h1').innerText()));
  expect(notes.length).toBeLessThanOrEqual(12);
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
