import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { commande } from '../../src/pipeline/runner/processus';
import { sha256Hex } from '../../src/lib/engine/checksum';
import { seal } from '../../src/lib/engine/model-digests';
import { parseIndex } from '../../src/lib/engine/publication';
import { copieDesDonnees } from './donnees';
import { BUILD, expect, JEU, ouvrirPage, test } from './navigateur';

test.describe.configure({ timeout: 150_000 });

const CONTRATS = ['saint-die-2019', 'ouest-vosgien-2019'] as const;
let dossier: string;
const repris: string[] = [];
let contrats: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  dossier = mkdtempSync(path.join(tmpdir(), 'donnees-locales-'));
  contrats = [...CONTRATS];
  for (const contrat of contrats) {
    const sortie = path.join(dossier, `${contrat}.xlsx`);
    const args = ['--contrat', contrat, '--jeu', JEU, '--donnees', path.join(BUILD, 'data'), '--sortie', sortie];
    expect(await commande('modele', args)).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(sortie)));
    const feuille = sheets.find(({ name }) => name === 'Contrat');
    const colonne = (feuille?.rows[1] ?? []).findIndex((titre) => String(titre).replace(/\s\*$/, '') === 'Intitulé');
    const ligne = feuille?.rows[3];
    if (!ligne || colonne < 0) throw new Error('la feuille « Contrat » n’a pas de colonne « Intitulé »');
    ligne[colonne] = `Repris ici : ${contrat}`;
    writeFileSync(sortie, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
    repris.push(sortie);
  }
});
test.afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const voir = (page: Page) => page.getByRole('button', { name: 'Voir dans le tableau de bord' });
const bandeau = (page: Page) => page.locator('.bandeau').first();

async function compare(page: Page, rang: number, origine = ''): Promise<void> {
  await ouvrirPage(page, `${origine}/importer/?jeu=${JEU}`);
  await page.locator('input[type=file]').setInputFiles(repris[rang] ?? '');
  await expect(voir(page)).toBeEnabled({ timeout: 90_000 });
}

async function pose(page: Page, rang: number): Promise<void> {
  await compare(page, rang);
  await voir(page).click();
  await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[rang]}`, { timeout: 90_000 });
}

test('deux onglets, deux classeurs comparés, « Voir » dans les deux : les deux restent', async ({ page, context }) => {
  const autre = await context.newPage();
  await compare(page, 0);
  await compare(autre, 1);
  await voir(page).click();
  await expect(page.locator('h1')).toContainText('Repris ici : saint-die-2019', { timeout: 90_000 });
  await voir(autre).click();
  await expect(autre.locator('h1')).toContainText(`Repris ici : ${contrats[1]}`, { timeout: 90_000 });
  await expect(bandeau(page)).toContainText('2 fichiers');
  await expect(page.locator('h1')).toContainText('Repris ici : saint-die-2019');
  await ouvrirPage(page, `/${JEU}/contrat/${contrats[1]}/`);
  await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[1]}`);
  // A GHT's page is only read: what is laid on it draws it again.
  await ouvrirPage(page, `/${JEU}/ght/GE-11/`);
  await expect(page.locator('main')).toContainText('Repris ici : saint-die-2019');
});

test('ce qu’un onglet retire n’est plus montré par l’autre, qui le dit et peut l’annuler', async ({
  page,
  context
}) => {
  await pose(page, 0);
  const autre = await context.newPage();
  await ouvrirPage(autre, `/${JEU}/contrat/${contrats[0]}/`);
  await expect(autre.locator('h1')).toContainText('Repris ici');
  await bandeau(page).getByRole('button', { name: 'Retirer' }).click();
  await expect(bandeau(autre)).toContainText('retirées dans un autre onglet');
  await expect(autre.locator('h1')).not.toContainText('Repris ici');
  await bandeau(autre).getByRole('button', { name: 'Annuler le retrait' }).click();
  await expect(autre.locator('h1')).toContainText('Repris ici');
});

test('un enregistrement abîmé est mis de côté et dit ; la page publiée est là, et il se retire', async ({ page }) => {
  await pose(page, 0);
  await page.evaluate(
    (jeu) =>
      new Promise<void>((resolve, reject) => {
        const ouverture = indexedDB.open('trajectoire');
        ouverture.onerror = () => reject(new Error('base fermée'));
        ouverture.onsuccess = () => {
          const ecriture = ouverture.result.transaction('local', 'readwrite');
          ecriture.objectStore('local').put({ id: 'a', fichiers: null, chemins: [] }, `entete ${jeu}`);
          ecriture.oncomplete = () => resolve();
        };
      }),
    JEU
  );
  await ouvrirPage(page, `/${JEU}/contrat/${contrats[0]}/`);
  await expect(bandeau(page)).toContainText('ne peuvent pas être lues');
  await expect(page.locator('h1')).not.toContainText('Repris ici');
  await bandeau(page).getByRole('button', { name: 'Retirer' }).click();
  await expect(page.locator('.bandeau')).toHaveCount(0);
});

for (const { stockage, casse, dit } of [
  {
    stockage: 'absent',
    casse: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    dit: 'IndexedDB est absent'
  },
  {
    stockage: 'qui refuse',
    casse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Refusé', 'SecurityError');
      };
    },
    dit: 'refuse de garder les données'
  },
  {
    stockage: 'qui ne répond jamais',
    casse: () => {
      IDBFactory.prototype.open = () => JSON.parse('{}') as IDBOpenDBRequest;
    },
    dit: 'stockage de ce navigateur ne répond pas'
  }
]) {
  test(`un stockage ${stockage} : la comparaison se fait, « Voir » dit pourquoi rien n’est gardé, les pages publiées restent`, async ({
    page
  }) => {
    await page.addInitScript(casse);
    await compare(page, 0);
    await voir(page).click();
    await expect(page.locator('section[aria-labelledby="apercu"]')).toContainText(dit, { timeout: 60_000 });
    await ouvrirPage(page, `/${JEU}/contrat/${contrats[0]}/`);
    await expect(page.locator('h1')).not.toContainText('Repris ici');
    await expect(page.locator('h1')).not.toHaveText('');
  });
}

/** Publishes the same tables under another version, as an agency does that publishes again. */
function publieDeNouveau(donnees: string): void {
  const index = path.join(donnees, 'index.json');
  const jeux = parseIndex(readFileSync(index, 'utf8')).map((jeu) => {
    if (jeu.nom !== JEU) return jeu;
    const dataVersion = `${jeu.dataVersion}b`;
    const racine = path.join(donnees, jeu.nom);
    cpSync(path.join(racine, jeu.dataVersion), path.join(racine, dataVersion), { recursive: true });
    const manifeste = path.join(racine, dataVersion, 'manifest.json');
    const texte = readFileSync(manifeste, 'utf8').replaceAll(jeu.dataVersion, dataVersion);
    writeFileSync(manifeste, texte);
    for (const fichier of [manifeste, index]) {
      for (const forme of ['br', 'gz']) rmSync(`${fichier}.${forme}`, { force: true });
    }
    const empreinte = sha256Hex(new TextEncoder().encode(texte));
    return seal({ ...jeu, dataVersion }, { ...jeu.empreintes, manifeste: empreinte });
  });
  writeFileSync(index, JSON.stringify({ jeux }));
}

test('une version publiée entre la comparaison et « Voir » : les données locales sont posées sur elle, et y restent', async ({
  page,
  ouvrir
}) => {
  const { dossier: donnees, oublier } = copieDesDonnees();
  try {
    const serveur = await ouvrir({ donnees });
    await compare(page, 0, serveur.url);
    publieDeNouveau(donnees);
    await voir(page).click();
    await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[0]}`, { timeout: 90_000 });
    await ouvrirPage(page, `${serveur.url}/${JEU}/contrat/${contrats[0]}/`);
    await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[0]}`, { timeout: 60_000 });
    await expect(bandeau(page)).not.toContainText('mises de côté');
  } finally {
    oublier();
  }
});

test('« Voir » arrêté avant d’avoir un moteur n’en ouvre plus, et n’ôte pas le sien à celui qui le suit', async ({
  page
}) => {
  await compare(page, 0);
  let relache = () => {};
  const retenue = new Promise<void>((resolve) => (relache = resolve));
  let demandes = 0;
  await page.route('**/data/index.json', async (route) => {
    if (++demandes === 1) await retenue;
    await route.continue();
  });
  const arreter = page.getByRole('button', { name: 'Arrêter' });
  await voir(page).click();
  await arreter.click();
  await expect(page.locator('section[aria-labelledby="apercu"]')).toContainText('Arrêt à votre demande');
  const moteurs: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/manifest.json')) moteurs.push(request.url());
  });
  const index = page.waitForResponse('**/data/index.json');
  relache();
  await index;
  await page.waitForTimeout(2_000);
  expect(moteurs).toEqual([]);
  await voir(page).click();
  await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[0]}`, { timeout: 90_000 });
});

/** Keys of what this browser keeps. */
const gardees = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const ouverture = indexedDB.open('trajectoire');
        ouverture.onerror = () => reject(new Error('base fermée'));
        ouverture.onsuccess = () => {
          const noms = ouverture.result.objectStoreNames;
          if (!noms.contains('local')) {
            resolve([]);
            return;
          }
          const lecture = ouverture.result.transaction('local').objectStore('local').getAllKeys();
          lecture.onsuccess = () => resolve(lecture.result.map(String));
        };
      })
  );

test('« Arrêter » pendant la comparaison, puis pendant le calcul : aussitôt, sans rien garder, et l’on reprend', async ({
  page
}) => {
  const arreter = page.getByRole('button', { name: 'Arrêter' });
  const apercu = page.locator('section[aria-labelledby="apercu"]');
  await ouvrirPage(page, `/importer/?jeu=${JEU}`);
  await page.locator('input[type=file]').setInputFiles(repris[0] ?? '');
  await arreter.click({ timeout: 60_000 });
  await expect(arreter).toHaveCount(0, { timeout: 1_000 });
  if ((await apercu.count()) > 0 && (await page.getByRole('button', { name: 'Comparer avec le jeu' }).count()) > 0) {
    await expect(apercu).toContainText('Arrêt à votre demande');
    await page.getByRole('button', { name: 'Comparer avec le jeu' }).click();
  } else await page.locator('input[type=file]').setInputFiles(repris[0] ?? '');
  await expect(voir(page)).toBeEnabled({ timeout: 90_000 });
  await voir(page).click();
  await arreter.click({ timeout: 60_000 });
  await expect(arreter).toHaveCount(0, { timeout: 1_000 });
  await expect(apercu).toContainText('Arrêt à votre demande');
  await expect(voir(page)).toBeEnabled();
  await page.waitForTimeout(2_000);
  expect(await gardees(page)).toEqual([]);
  await voir(page).click();
  await expect(page.locator('h1')).toContainText(`Repris ici : ${contrats[0]}`, { timeout: 90_000 });
});
