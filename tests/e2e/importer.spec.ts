import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { commande } from '../../src/pipeline/runner/processus';
import { copieDesDonnees } from './donnees';
import { surIntranet } from './intranet';
import { BUILD, DEMONSTRATION, expect, JEU, ouvrirPage, surveiller, test } from './navigateur';

test.describe.configure({ timeout: 120_000 });

const CONTRAT = 'saint-die-2019';
const INTITULE = 'Contrat de performance du CH de Saint-Dié-des-Vosges';
const REPRIS = 'Contrat de Saint-Dié repris sur ce poste';

let dossier: string;
let juste: string;
let faux: string;

/** The workbook of a published contract with one cell of its sheet « Contrat » changed: data begin on row 4. */
async function classeur(nom: string, entete: string, valeur: string): Promise<string> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path.join(dossier, 'publie.xlsx'))));
  const feuille = sheets.find(({ name }) => name === 'Contrat');
  const colonne = (feuille?.rows[1] ?? []).findIndex((titre) => String(titre).replace(/\s\*$/, '') === entete);
  const ligne = feuille?.rows[3];
  if (!ligne || colonne < 0) throw new Error(`la feuille « Contrat » n’a pas de colonne « ${entete} »`);
  ligne[colonne] = valeur;
  const fichier = path.join(dossier, nom);
  writeFileSync(fichier, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
  return fichier;
}

test.beforeAll(async () => {
  dossier = mkdtempSync(path.join(tmpdir(), 'importer-'));
  const sortie = path.join(dossier, 'publie.xlsx');
  const args = ['--contrat', CONTRAT, '--jeu', JEU, '--donnees', path.join(BUILD, 'data'), '--sortie', sortie];
  expect(await commande('modele', args)).toBe(0);
  juste = await classeur('juste.xlsx', 'Intitulé', REPRIS);
  faux = await classeur('faux.xlsx', 'Type', 'contrat de mariage');
});
test.afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const bandeau = (page: Page): Locator => page.locator('.bandeau');
const voir = (page: Page): Locator => page.getByRole('button', { name: 'Voir dans le tableau de bord' });

async function depose(page: Page, fichiers: string[], origine = ''): Promise<void> {
  await ouvrirPage(page, `${origine}/importer/?jeu=${JEU}`);
  await page.locator('input[type=file]').setInputFiles(fichiers);
}

async function voitLesDonneesLocales(page: Page, origine = ''): Promise<void> {
  await depose(page, [juste], origine);
  await voir(page).click({ timeout: 60_000 });
  await expect(page).toHaveURL(new RegExp(`/${JEU}/contrat/${CONTRAT}/`), { timeout: 60_000 });
  await expect(page.locator('h1')).toContainText(REPRIS);
}

test('un classeur juste se pose, se voit sous un bandeau, survit au rechargement et se retire', async ({
  page,
  site
}) => {
  const constat = await surveiller(page, site.url);
  await depose(page, [juste]);
  const apercu = page.locator('section[aria-labelledby="apercu"]');
  await expect(apercu).toContainText('1 changée', { timeout: 60_000 });
  await apercu.locator('summary', { hasText: 'Contrat' }).click();
  await expect(apercu.locator('del')).toContainText(INTITULE);
  await expect(apercu.locator('ins')).toContainText(REPRIS);
  await voir(page).click();
  await expect(page.locator('h1')).toContainText(REPRIS, { timeout: 60_000 });
  await expect(bandeau(page)).toContainText('Données locales, non publiées');
  await expect(page).toHaveURL(/[?&]local=1/);

  constat.moteur.length = 0;
  await page.reload();
  await expect(bandeau(page)).toContainText('Données locales, non publiées');
  await expect(page.locator('h1')).toContainText(REPRIS);
  expect(constat.moteur).toEqual([]);

  await bandeau(page).getByRole('button', { name: 'Voir les données publiées' }).click();
  await expect(page.locator('h1')).toContainText(INTITULE);
  await expect(bandeau(page)).not.toContainText('non publiées');
  await bandeau(page).getByRole('button', { name: 'Voir les données locales' }).click();
  await expect(page.locator('h1')).toContainText(REPRIS);

  await bandeau(page).getByRole('button', { name: 'Retirer' }).click();
  await expect(page.locator('h1')).toContainText(INTITULE);
  await bandeau(page).getByRole('button', { name: 'Annuler le retrait' }).click();
  await expect(page.locator('h1')).toContainText(REPRIS);
  await bandeau(page).getByRole('button', { name: 'Retirer' }).click();
  await expect(bandeau(page)).toContainText('Données locales retirées');
  await expect(page).not.toHaveURL(/local=1/);
  await page.reload();
  await expect(page.locator('h1')).toContainText(INTITULE);
  await expect(bandeau(page)).toHaveCount(0);
  expect(constat.ailleurs).toEqual([]);
  expect(constat.erreurs).toEqual([]);
});

test('un classeur faux est expliqué à la cellule, et rien de ce qui était à l’écran n’est perdu', async ({ page }) => {
  await voitLesDonneesLocales(page);
  await depose(page, [faux]);
  const rapport = page.locator('section[aria-labelledby="rapport"]');
  await expect(rapport).toContainText('Refusé');
  await expect(rapport).toContainText('contrat de mariage');
  await expect(rapport).toContainText(/feuille «\s?Contrat\s?», [A-Z]+4/);
  await expect(voir(page)).toHaveCount(0);
  const attente = page.waitForEvent('download');
  await rapport.getByRole('button', { name: /classeur annoté/ }).click();
  expect((await attente).suggestedFilename()).toBe('faux-a-corriger.xlsx');
  await ouvrirPage(page, `/${JEU}/contrat/${CONTRAT}/`);
  await expect(page.locator('h1')).toContainText(REPRIS);
});

test('le modèle vierge et le classeur d’un contrat du jeu se téléchargent, et le second relu ne change rien', async ({
  page
}) => {
  await ouvrirPage(page, `/importer/?jeu=${JEU}`);
  const modele = page.waitForEvent('download', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Télécharger le modèle de contrat (XLSX)' }).click();
  expect((await modele).suggestedFilename()).toBe('modele-de-contrat.xlsx');
  await page.getByText('Partir d’un contrat du jeu').click();
  const contrat = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: `Télécharger ce contrat : ${INTITULE}` }).click();
  const fichier = path.join(dossier, (await contrat).suggestedFilename());
  await (await contrat).saveAs(fichier);
  await page.locator('input[type=file]').setInputFiles(fichier);
  await expect(page.locator('section[aria-labelledby="apercu"]')).toContainText('Ces fichiers ne changent rien', {
    timeout: 60_000
  });
});

/** Tranche 1 of the contract, notified to a site of its support hospital; one that answers nothing; one of nobody. */
const HAPI = [
  'CAMPAGNE|ID_BENEFICIAIRE|ENVELOPPE|SOUS_ENVELOPPE|DATE_DOCUMENT|MONTANT_NOTIFIE|PEP_ENGAGEMENT',
  '2022|990080012|FIR|Sanitaire|11/03/2022|1380000.00|E2022-A',
  '2022|990080011|FIR|Sanitaire|11/03/2022|12345.00|E2022-B',
  '2022|990999999|FIR|Sanitaire|11/03/2022|5000.00|E2022-C',
  ''
].join('\n');

test('un fichier HAPI se rapproche des tranches du jeu, dit ce qui n’est de personne, et se voit aux pages d’aides', async ({
  page
}) => {
  const fichier = path.join(dossier, 'hapi.csv');
  writeFileSync(fichier, HAPI);
  await ouvrirPage(page, `/importer/?jeu=${DEMONSTRATION}`);
  await page.locator('input[type=file]').setInputFiles([fichier]);
  const rapport = page.getByRole('region', { name: 'Notifications rapprochées des tranches' });
  await expect(rapport).toContainText(
    '2\u00a0notifications reprises (1,4\u00a0M€), 1\u00a0bénéficiaire laissé de côté (5\u00a0k€)',
    {
      timeout: 60_000
    }
  );
  // The file replaces the campaign: the 300 k€ of article 50 of 2022 are no longer in it; 8 others of 9 are found.
  const ligne = rapport
    .getByRole('table', { name: 'Notifications et tranches, par contrat' })
    .getByRole('row', { name: /^Contrat de performance, Bois-Clair, 2022-2026/u });
  await expect(ligne).toContainText('8, 6,7\u00a0M€');
  await expect(ligne).toContainText('1, 300\u00a0k€');
  await expect(ligne).toContainText('1, 12\u00a0k€');
  await rapport.locator('summary', { hasText: 'médico-social' }).click();
  await expect(rapport).toContainText('ligne 4, colonne ID_BENEFICIAIRE');
  await voir(page).click();
  await expect(page).toHaveURL(new RegExp(`/${DEMONSTRATION}/aides/`), { timeout: 60_000 });
  await expect(bandeau(page)).toBeVisible();
  await ouvrirPage(page, `/${DEMONSTRATION}/contrat/bois-clair-performance-2022/aides/`);
  await expect(page.locator('#tranches')).toContainText('Notification E2022-A du 11/03/2022, au site 990080012');
  await expect(page.locator('#notifications')).toContainText('8\u00a0tranches retrouvées');
});

test('un fichier faux ne retient pas un fichier juste donné avec lui', async ({ page }) => {
  writeFileSync(path.join(dossier, 'notes.txt'), 'Ordre du jour');
  await depose(page, [path.join(dossier, 'notes.txt'), faux, juste]);
  const rapport = page.locator('section[aria-labelledby="rapport"]');
  await expect(rapport).toContainText('Non reconnu');
  await expect(voir(page)).toBeEnabled({ timeout: 60_000 });
});

test('un lien vers des données locales le dit là où elles ne sont pas', async ({ page }) => {
  await ouvrirPage(page, `/${JEU}/contrat/${CONTRAT}/?local=1`);
  await expect(bandeau(page)).toContainText('Ce lien montrait des données locales');
  await expect(page.locator('h1')).toContainText(INTITULE);
});

test('l’import marche sur http:// et un nom d’intranet, sans contexte sûr', async ({ site }) => {
  await surIntranet(site, async (page, origine) => {
    await voitLesDonneesLocales(page, origine);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.reload();
    await expect(bandeau(page)).toContainText('Données locales, non publiées');
  });
});

test('le paquet d’un contrat ne refait que les écrans que ce contrat change ; déposé sur un serveur, il est le jeu publié, sous son titre et sans bandeau', async ({
  page,
  ouvrir
}) => {
  await voitLesDonneesLocales(page);
  await ouvrirPage(page, `/importer/?jeu=${JEU}`);
  const modele = (chemin: string) => /\/vues\/(?!empreintes)(.+\.json)$/.exec(chemin)?.[1] ?? null;
  const lus = new Set<string | null>();
  page.on('request', (requete) => lus.add(modele(new URL(requete.url()).pathname)));
  const attente = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: 'Télécharger le paquet' }).click();
  const archive = await attente;
  expect(archive.suggestedFilename()).toMatch(new RegExp(`^${JEU}-[0-9a-f]{12}\\.zip$`));
  const donnees = copieDesDonnees();
  const fichiers = unzipSync(new Uint8Array(readFileSync(await archive.path())));
  const modeles = Object.keys(fichiers).flatMap((chemin) => modele(chemin) ?? []);
  const refaits = modeles.filter((chemin) => !lus.has(chemin));
  expect(refaits).toContain(`contrat/${CONTRAT}.json`);
  // Its own screens, those of its group and those of the region.
  expect(refaits.length).toBeLessThan(0.15 * modeles.length);
  expect(refaits.filter((chemin) => chemin.startsWith('contrat/') && !chemin.includes(CONTRAT))).toEqual([]);
  for (const [chemin, bytes] of Object.entries(fichiers)) {
    if (!chemin.startsWith('data/')) continue;
    const fichier = path.join(donnees.dossier, chemin.slice('data/'.length));
    mkdirSync(path.dirname(fichier), { recursive: true });
    writeFileSync(fichier, bytes);
  }
  const serveur = await ouvrir({ donnees: donnees.dossier });
  const constat = await surveiller(page, serveur.url);
  await ouvrirPage(page, `${serveur.url}/${JEU}/contrat/${CONTRAT}/`);
  await expect(page.locator('h1')).toContainText(REPRIS);
  await expect(bandeau(page)).toHaveCount(0);
  await expect(page.locator('header .jeu .titre')).toHaveText('Grand Est');
  expect(constat.moteur).toEqual([]);
  // A question is answered from the package's own Parquet files.
  await page.goto(`${serveur.url}/${JEU}/explorer/?indicateurs=LITS_MCO&perimetres=GE-01`);
  await expect(page.locator('section[aria-labelledby="reponse"]').getByRole('table')).toContainText('222', {
    timeout: 60_000
  });
  donnees.oublier();
});
